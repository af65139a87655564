import * as Y from 'yjs'
import { readRichText } from '#lib/rich-text/read-rich-text.ts'

/**
 * Calls `onUnreadable` when a change from elsewhere put something into a text that the editor's schema lacks:
 * before any observer of the text is called, because the editor would delete what it does not know as if the
 * person had.
 */
export function guardText(
  yFragment: Y.XmlFragment,
  isRemote: (origin: unknown) => boolean,
  onUnreadable: () => void,
): () => void {
  const { doc } = yFragment
  if (doc === null) throw new Error('the text belongs to no document')
  const check = (transaction: Y.Transaction) => {
    if (!isRemote(transaction.origin)) return
    // `changedParentTypes` is filled by the observers' own turn, which comes after this.
    const isTouched = [...transaction.changed.keys()].some((yType) => isWithin(yType, yFragment))
    if (isTouched && !readRichText(yFragment).ok) onUnreadable()
  }
  doc.on('beforeObserverCalls', check)
  return () => doc.off('beforeObserverCalls', check)
}

function isWithin(yType: object, yFragment: Y.XmlFragment): boolean {
  let at: unknown = yType
  while (at instanceof Y.AbstractType) {
    if (Object.is(at, yFragment)) return true
    at = at._item?.parent
  }
  return false
}
