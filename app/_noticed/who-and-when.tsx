import { noticedWords } from '#lib/words/en/noticed.ts'
import { say } from '#lib/words/say.ts'
import { When } from '../_ui/when.tsx'
import type { Entry } from './noticed-entries.ts'

/** Whose it is and of which day; oneself is You. */
export function WhoAndWhen({
  entry,
  me,
}: {
  readonly entry: Pick<Entry, 'byId' | 'by' | 'at'>
  readonly me: string
}) {
  return (
    <>
      {entry.byId === me ? say(noticedWords.you) : <bdi>{entry.by}</bdi>}
      {' · '}
      <When at={entry.at} form="day" />
    </>
  )
}
