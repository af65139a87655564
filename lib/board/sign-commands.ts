import * as Y from 'yjs'
import type { GoalId } from '#lib/base/ids.ts'
import { writePlainText } from '#lib/rich-text/write-plain-text.ts'
import type { SignPlace } from './board-view.ts'
import { signTextName, yMapOf } from './board-roots.ts'
import { setSignsNotYet } from './goal-commands.ts'
import { lastKey } from './order-key.ts'
import { readEntries } from './read-entries.ts'

/** Adds what somebody would notice, which takes back that there was nothing yet. `id` is new: the caller made it by chance. */
export function addSign(
  doc: Y.Doc,
  sign: { readonly id: string; readonly goalId: GoalId; readonly place: SignPlace; readonly words: string },
): void {
  doc.transact(() => {
    const ySign = new Y.Map<unknown>()
    ySign.set('goal', sign.goalId)
    ySign.set('place', sign.place)
    ySign.set('order', lastKey(readEntries(doc, 'signs')))
    yMapOf(doc, 'signs').set(sign.id, ySign)
    setSignsNotYet(doc, sign.goalId, false)
    writePlainText(doc.getXmlFragment(signTextName(sign.id)), sign.words)
  })
}
