'use client'

import { TextField, type TextFieldProps } from './text-field.tsx'

export interface DateFieldProps extends Pick<
  TextFieldProps,
  'label' | 'hint' | 'problem' | 'value' | 'onChange' | 'name' | 'disabled'
> {
  /** The first and the last day that can be chosen, as `2026-11-26`. */
  readonly min?: string
  readonly max?: string
}

/** A day, by the device's own calendar; `value` is `2026-11-26`, or empty. */
export function DateField(props: DateFieldProps) {
  return <TextField {...props} type="date" />
}
