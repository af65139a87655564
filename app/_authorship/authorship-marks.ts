import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type DecorationAttrs, type EditorView } from '@tiptap/pm/view'
import type * as Y from 'yjs'
import type { AccountId } from '#lib/base/ids.ts'
import { findWrittenText, type WrittenBlock, type WrittenText } from '#lib/authorship/find-written-text.ts'
import { initialsOf } from '../_ui/initials.ts'
import { classNames } from '../_ui/class-names.ts'
import type { Author } from './authorship-answer.ts'
import type { Authorship } from './authorship.ts'
import styles from './authorship.module.css'
import { sayAuthored } from './say-authored.ts'
import { isShown, onShownChange } from './shown.ts'

export interface AuthorshipMarksOptions {
  readonly authorship: Authorship | undefined
  readonly yFragment: Y.XmlFragment | undefined
  /** The text is the client's: words of somebody else have their initials also where nobody else wrote. */
  readonly isClients: boolean
}

const key = new PluginKey<DecorationSet>('authorship')

/**
 * Small initials where the writer changes, once a text has more than one; and, while "Who wrote what" is on,
 * a line beside each paragraph, with names and days. They are attributes of what is there: nothing is put
 * into the text, and no word moves.
 */
export const AuthorshipMarks = Extension.create<AuthorshipMarksOptions>({
  name: 'authorshipMarks',
  addOptions() {
    return { authorship: undefined, yFragment: undefined, isClients: false }
  },
  addProseMirrorPlugins() {
    const { authorship, yFragment, isClients } = this.options
    if (authorship === undefined || yFragment === undefined) return []
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, marks): DecorationSet => {
            const fresh: unknown = transaction.getMeta(key)
            return fresh instanceof DecorationSet ? fresh : marks.map(transaction.mapping, transaction.doc)
          },
        },
        props: { decorations: (state) => key.getState(state) },
        view: (view) => {
          const draw = () => drawAnew(view, authorship, yFragment, isClients)
          const stops = [authorship.subscribe(draw), onShownChange(draw)]
          view.dom.addEventListener('compositionend', draw)
          queueMicrotask(draw)
          return {
            destroy: () => {
              view.dom.removeEventListener('compositionend', draw)
              for (const stop of stops) stop()
            },
          }
        },
      }),
    ]
  },
})

function drawAnew(
  view: EditorView,
  authorship: Authorship,
  yFragment: Y.XmlFragment,
  isClients: boolean,
): void {
  // A character that is being composed must not be drawn anew.
  if (view.isDestroyed || view.composing) return
  const { attributions, findPerson } = authorship.getView()
  const text = findWrittenText(yFragment, attributions)
  const { doc, tr } = view.state
  // Between a change of the text and the editor's taking it over, positions mean nothing.
  if (text.size !== doc.content.size) return
  const marks = createMarks(doc, text, findPerson, { isOn: isShown(), isClients })
  view.dispatch(tr.setMeta(key, marks).setMeta('addToHistory', false))
}

/** The marks of one text, as decorations of the editor's document. */
export function createMarks(
  doc: Node,
  text: WrittenText,
  findPerson: (accountId: AccountId) => Author | undefined,
  { isOn, isClients }: { readonly isOn: boolean; readonly isClients: boolean },
): DecorationSet {
  const writers = new Set(text.blocks.flatMap((block) => writersOf(block)))
  const isTold =
    writers.size > 1 || (isClients && [...writers].some((id) => findPerson(id)?.role === 'clinician'))
  if (!isTold && !isOn) return DecorationSet.empty
  const marks: Decoration[] = []
  let before: AccountId | undefined
  for (const block of text.blocks) {
    for (const { from, to, text: words, by } of block.runs) {
      const person = by && findPerson(by.author)
      if (by === undefined || person === undefined || words.trim() === '') continue
      // A lone full stop is nobody's words: whose the text around it is does not change with it.
      const changes = isTold && by.author !== before && /[\p{L}\p{N}]/u.test(words)
      if (changes) before = by.author
      if (!changes && !isOn) continue
      const start = from + words.length - words.trimStart().length
      marks.push(
        Decoration.inline(start, to, {
          class: classNames(styles.run, styles[person.role]),
          ...(changes ? { 'data-initials': initialsOf(person.name) } : {}),
          ...(isOn ? { title: sayAuthored(by, findPerson) } : {}),
        }),
      )
    }
    const line = isOn ? lineOf(block, findPerson) : undefined
    if (line !== undefined) marks.push(Decoration.node(block.from, block.to, line))
  }
  return DecorationSet.create(doc, marks)
}

function writersOf({ runs }: WrittenBlock): readonly AccountId[] {
  return runs.flatMap(({ by, text }) => (by === undefined || text.trim() === '' ? [] : [by.author]))
}

/** One line for the client, one for the clinician, both where both wrote. */
function lineOf(
  block: WrittenBlock,
  findPerson: (accountId: AccountId) => Author | undefined,
): DecorationAttrs | undefined {
  const roles = new Set(writersOf(block).flatMap((writer) => findPerson(writer)?.role ?? []))
  if (roles.size === 0) return undefined
  return {
    class: classNames(
      styles.line,
      roles.has('client') && styles.lineClient,
      roles.has('clinician') && styles.lineClinician,
    ),
  }
}
