import { say } from '#lib/words/say.ts'
import { Notice } from '../_design/notice.tsx'
import type { ConnectionView } from './document-connection.ts'

/** Says that a document is shown as it last was whole, and may only be read. */
export function DamagedNotice({ view }: { readonly view: Pick<ConnectionView, 'isDamaged' | 'saving'> }) {
  // Once it is closed for that, `StopNotice` says so, and how the last words stand.
  if (!view.isDamaged || view.saving.kind === 'stopped') return null
  return (
    <Notice look="attention" title={say('saving.damagedTitle')} role="status">
      <p>{say('saving.damagedWords')}</p>
    </Notice>
  )
}
