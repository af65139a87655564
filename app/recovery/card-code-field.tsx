import { recoveryWords } from '#lib/words/en/recovery.ts'
import { say } from '#lib/words/say.ts'
import { TextField, type TextFieldProps } from '../_ui/text-field.tsx'

type CardCodeFieldProps = Pick<TextFieldProps, 'value' | 'onChange'>

/** The code of a recovery card, typed from paper. */
export function CardCodeField(props: CardCodeFieldProps) {
  return (
    <TextField
      {...props}
      label={say(recoveryWords.code)}
      hint={say(recoveryWords.codeHint)}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
    />
  )
}
