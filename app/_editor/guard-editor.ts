import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type * as Y from 'yjs'
import { guardText } from './guard-text.ts'

export interface GuardEditorOptions {
  readonly yFragment: Y.XmlFragment | undefined
  readonly isRemote: (origin: unknown) => boolean
  readonly onUnreadable: () => void
}

/**
 * Ends the editor before it hears of a change that its schema lacks. It stands first of all plugins: ProseMirror
 * ends their views from the last to the first, and what was held back while a person composed may come on the way.
 */
export const GuardEditor = Extension.create<GuardEditorOptions>({
  name: 'guardEditor',
  priority: 20_000,
  addOptions() {
    return { yFragment: undefined, isRemote: () => false, onUnreadable: () => {} }
  },
  addProseMirrorPlugins() {
    const { editor } = this
    const { yFragment, isRemote, onUnreadable } = this.options
    if (yFragment === undefined) return []
    const onUnknown = () => {
      editor.destroy()
      onUnreadable()
    }
    return [new Plugin({ view: () => ({ destroy: guardText(yFragment, isRemote, onUnknown) }) })]
  },
})
