import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** The editor reads what was composed up to 20 ms after the composition ended. */
const settleMs = 40

export interface HoldWhileComposingOptions {
  readonly hold: () => void
  readonly release: () => void
}

/** What others write waits while this person composes a character (IME). */
export const HoldWhileComposing = Extension.create<HoldWhileComposingOptions>({
  name: 'holdWhileComposing',
  addOptions() {
    return { hold: () => {}, release: () => {} }
  },
  addProseMirrorPlugins() {
    const { hold, release } = this.options
    const releaseSoon = (view: EditorView) => {
      setTimeout(() => {
        if (view.isDestroyed || !view.composing) release()
      }, settleMs)
      return false
    }
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            compositionstart: () => {
              hold()
              return false
            },
            compositionend: releaseSoon,
            blur: releaseSoon,
          },
        },
        view: () => ({ destroy: release }),
      }),
    ]
  },
})
