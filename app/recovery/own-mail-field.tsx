import { ownMailWords } from '#lib/words/en/own-mail.ts'
import { say } from '#lib/words/say.ts'
import { TextField, type TextFieldProps } from '../_ui/text-field.tsx'

type OwnMailFieldProps = Pick<TextFieldProps, 'value' | 'onChange'>

/** One's own e-mail address, as phones' keyboards and browsers know one. */
export function OwnMailField(props: OwnMailFieldProps) {
  return <TextField {...props} label={say(ownMailWords.address)} type="email" autoComplete="email" />
}
