import type * as Y from 'yjs'
import type { Transaction } from 'yjs'
import { readRichText } from '#lib/rich-text/read-rich-text.ts'

/**
 * Calls `onUnreadable` when a change from elsewhere put something into a text that the editor's schema lacks:
 * before the editor hears of it, because it would delete what it does not know as if the person had.
 */
export function guardText(
  yFragment: Y.XmlFragment,
  isRemote: (origin: unknown) => boolean,
  onUnreadable: () => void,
): () => void {
  const { doc } = yFragment
  if (doc === null) throw new Error('the text belongs to no document')
  const check = (transaction: Transaction) => {
    if (!isRemote(transaction.origin)) return
    const isTouched = [...transaction.changedParentTypes.keys()].some((yType) => Object.is(yType, yFragment))
    if (isTouched && !readRichText(yFragment).ok) onUnreadable()
  }
  doc.on('beforeObserverCalls', check)
  return () => doc.off('beforeObserverCalls', check)
}
