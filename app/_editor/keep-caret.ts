import { Extension } from '@tiptap/core'
import { Plugin, TextSelection, type Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type * as Y from 'yjs'

export interface KeepCaretOptions {
  readonly yFragment: Y.XmlFragment | undefined
}

/** Keys after which the browser moves the caret, and the editor reads where it stands. */
const caretKeys = /^(?:Arrow|Home$|End$|Page)/

/**
 * The browser moves the caret at once, and tells the editor a moment later. What is drawn in between (whose words
 * these are, where somebody else stands, what they wrote) would put the caret back to where the editor knows it,
 * and a key pressed in between (Enter, Backspace, a shortcut) would act there: so it is read first.
 */
export const KeepCaret = Extension.create<KeepCaretOptions, { isMoving: boolean }>({
  name: 'keepCaret',
  // Before the editor remembers where the caret is while others' words come in.
  priority: 10_000,
  addOptions() {
    return { yFragment: undefined }
  },
  addStorage() {
    return { isMoving: false }
  },
  dispatchTransaction({ transaction, next }) {
    const { editor, storage } = this
    if (storage.isMoving && !transaction.docChanged && !transaction.selectionSet) {
      const selection = findUnread(editor.view)
      if (selection !== undefined) transaction.setSelection(selection)
    }
    if (transaction.docChanged || transaction.selectionSet) storage.isMoving = false
    next(transaction)
  },
  addProseMirrorPlugins() {
    const { storage } = this
    const yDoc = this.options.yFragment?.doc
    if (yDoc === undefined || yDoc === null) return []
    const read = (view: EditorView) => {
      const selection = storage.isMoving ? findUnread(view) : undefined
      if (selection !== undefined) view.dispatch(view.state.tr.setSelection(selection))
    }
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown: (view, { key }) => {
              read(view)
              storage.isMoving = caretKeys.test(key)
              return false
            },
            mousedown: () => {
              storage.isMoving = true
              return false
            },
            blur: () => {
              storage.isMoving = false
              return false
            },
          },
        },
        view: (view) => {
          const readFirst = () => read(view)
          yDoc.on('beforeAllTransactions', readFirst)
          return { destroy: () => yDoc.off('beforeAllTransactions', readFirst) }
        },
      }),
    ]
  },
})

/** Where the browser has the caret, if that is elsewhere than the editor knows. */
function findUnread(view: EditorView): Selection | undefined {
  if (view.isDestroyed || view.composing || !view.hasFocus()) return undefined
  const shown = view.dom.ownerDocument.getSelection()
  const { anchorNode, focusNode } = shown ?? {}
  if (!shown || !anchorNode || !focusNode) return undefined
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return undefined
  const { doc, selection } = view.state
  const anchor = view.posAtDOM(anchorNode, shown.anchorOffset)
  const head = view.posAtDOM(focusNode, shown.focusOffset)
  if (anchor === selection.anchor && head === selection.head) return undefined
  return TextSelection.between(doc.resolve(anchor), doc.resolve(head))
}
