'use client'

import { TextField, type TextFieldProps } from '../_ui/text-field.tsx'

type NewPasswordFieldProps = Pick<TextFieldProps, 'label' | 'hint' | 'value' | 'onChange'>

/** A password that is being chosen. */
export function NewPasswordField(props: NewPasswordFieldProps) {
  return <TextField {...props} type="password" autoComplete="new-password" />
}
