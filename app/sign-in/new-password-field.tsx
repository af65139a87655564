'use client'

import { accountWords } from '#lib/words/en/account.ts'
import { say } from '#lib/words/say.ts'
import { TextField, type TextFieldProps } from '../_ui/text-field.tsx'

type NewPasswordFieldProps = Pick<TextFieldProps, 'label' | 'value' | 'onChange'>

/** A password that is being chosen, with what makes a good one. */
export function NewPasswordField(props: NewPasswordFieldProps) {
  return (
    <TextField {...props} hint={say(accountWords.passwordHint)} type="password" autoComplete="new-password" />
  )
}
