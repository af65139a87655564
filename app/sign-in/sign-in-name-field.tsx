'use client'

import { TextField, type TextFieldProps } from '../_ui/text-field.tsx'

type SignInNameFieldProps = Pick<TextFieldProps, 'label' | 'hint' | 'name' | 'value' | 'onChange'>

/** A sign-in name, as password managers and phones' keyboards know one. */
export function SignInNameField(props: SignInNameFieldProps) {
  return <TextField {...props} autoComplete="username" autoCapitalize="none" spellCheck={false} />
}
