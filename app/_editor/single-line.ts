import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

const swallowed = [
  'Enter',
  'Shift-Enter',
  'Mod-Enter',
  'Mod-b',
  'Mod-i',
  'Mod-Alt-2',
  'Mod-Alt-3',
  'Mod-Shift-7',
  'Mod-Shift-8',
]

/** One line of plain words: Enter does not split it, and what is pasted or dropped comes as words alone. */
export const SingleLine = Extension.create({
  name: 'singleLine',
  priority: 10_000,
  addKeyboardShortcuts() {
    return Object.fromEntries(swallowed.map((key) => [key, () => true]))
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handlePaste(view, event) {
            const words = event.clipboardData?.getData('text/plain') ?? ''
            view.dispatch(view.state.tr.insertText(words.replaceAll(/\s+/gu, ' ')))
            return true
          },
          handleDrop: () => true,
        },
      }),
    ]
  },
})
