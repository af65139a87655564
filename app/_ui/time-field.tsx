'use client'

import { TextField, type TextFieldProps } from './text-field.tsx'

export type TimeFieldProps = Pick<
  TextFieldProps,
  'label' | 'hint' | 'problem' | 'value' | 'onChange' | 'name' | 'disabled'
>

/** A time of day, by the device's own clock; `value` is `14:30`, or empty. */
export function TimeField(props: TimeFieldProps) {
  return <TextField {...props} type="time" />
}
