import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { cleanPastedHtml } from '#lib/rich-text/clean-pasted-html.ts'

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
            const words = wordsOf(event.clipboardData)
            if (words !== '') view.dispatch(view.state.tr.insertText(words).scrollIntoView())
            return true
          },
          handleDrop: () => true,
        },
      }),
    ]
  },
})

/** The words on the clipboard, on one line. Some programs give them as HTML alone. */
function wordsOf(clipboard: DataTransfer | null): string {
  const plain = clipboard?.getData('text/plain') ?? ''
  const html = plain === '' ? (clipboard?.getData('text/html') ?? '') : ''
  const words = html === '' ? plain : readWords(cleanPastedHtml(html).replaceAll(/<[^>]+>/gu, ' $&'))
  return words.trim() === '' ? '' : words.replaceAll(/\s+/gu, ' ')
}

function readWords(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent
}
