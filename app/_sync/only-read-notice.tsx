import { say } from '#lib/words/say.ts'
import { Notice } from '../_ui/notice.tsx'
import type { ConnectionView } from './document-connection.ts'
import { stopWords } from './save-state-words.ts'

/** Says why a document that is this person's to write may only be read just now. */
export function OnlyReadNotice({
  view,
  title: own,
}: {
  readonly view: Pick<ConnectionView, 'onlyRead' | 'saving'>
  /** In place of its own title, where the page has more documents than this. */
  readonly title?: string
}) {
  // Once it is closed for that, `StopNotice` says so, and how the last words stand.
  if (view.onlyRead === undefined || view.saving.kind === 'stopped') return null
  const { title, words } = stopWords[view.onlyRead]
  return (
    <Notice look="attention" title={own ?? say(title)} role="status">
      <p>{say(words)}</p>
    </Notice>
  )
}
