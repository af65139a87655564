import { boardWords } from '#lib/words/en/board.ts'
import { say } from '#lib/words/say.ts'
import section from '../_ui/section.module.css'

/** A goal's sentence in the client's voice; that there is none yet, in the product's own. */
export function GoalTitle({ words }: { readonly words: string }) {
  if (words === '') return <h3 className={section.quiet}>{say(boardWords.noWords)}</h3>
  return (
    <h3 className={section.voice} dir="auto">
      {words}
    </h3>
  )
}
