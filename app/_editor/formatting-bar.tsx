'use client'

import type { ChainedCommands, Editor } from '@tiptap/core'
import { Bold, Heading2, Italic, List, ListOrdered, type LucideIcon } from 'lucide-react'
import { useCallback, useState, useSyncExternalStore, type ReactNode } from 'react'
import { editorWords } from '#lib/words/en/editor.ts'
import { say } from '#lib/words/say.ts'
import { classNames } from '../_ui/class-names.ts'
import { moveAlongRow } from '../_ui/move-along-row.ts'
import toggle from '../_ui/toggle.module.css'
import styles from './formatting-bar.module.css'

interface Format {
  readonly label: string
  readonly Icon: LucideIcon
  readonly isOn: (editor: Editor) => boolean
  readonly press: (chain: ChainedCommands) => ChainedCommands
}

const formats: readonly Format[] = [
  {
    label: editorWords.bold,
    Icon: Bold,
    isOn: (editor) => editor.isActive('bold'),
    press: (chain) => chain.toggleBold(),
  },
  {
    label: editorWords.italic,
    Icon: Italic,
    isOn: (editor) => editor.isActive('italic'),
    press: (chain) => chain.toggleItalic(),
  },
  {
    label: editorWords.heading,
    Icon: Heading2,
    isOn: (editor) => editor.isActive('heading'),
    press: (chain) => chain.toggleHeading({ level: 2 }),
  },
  {
    label: editorWords.bulletList,
    Icon: List,
    isOn: (editor) => editor.isActive('bulletList'),
    press: (chain) => chain.toggleBulletList(),
  },
  {
    label: editorWords.orderedList,
    Icon: ListOrdered,
    isOn: (editor) => editor.isActive('orderedList'),
    press: (chain) => chain.toggleOrderedList(),
  },
]

/**
 * Five quiet choices above a text, and at the end of their row what stands for the text as a whole. There from
 * the start, so nothing shifts when the editor comes.
 */
export function FormattingBar({
  editor,
  children,
}: {
  readonly editor: Editor | undefined
  readonly children?: ReactNode
}) {
  const active = useFormatsOn(editor)
  // One stop of the Tab key, which comes back to where it left.
  const [stop, setStop] = useState(0)
  return (
    <div className={styles.row}>
      {/* Its buttons take the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        role="toolbar"
        aria-label={say(editorWords.formatting)}
        className={styles.bar}
        onKeyDown={(event) => setStop(moveAlongRow(event, 'button') ?? stop)}
      >
        {formats.map(({ label, Icon, press }, index) => (
          <button
            key={label}
            type="button"
            aria-label={say(label)}
            className={classNames(toggle.toggle, styles.toggle)}
            disabled={editor === undefined}
            aria-pressed={active.includes(String(index))}
            tabIndex={index === stop ? 0 : -1}
            onClick={() => {
              setStop(index)
              if (editor !== undefined) press(editor.chain().focus()).run()
            }}
          >
            <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
          </button>
        ))}
      </div>
      {children}
    </div>
  )
}

/** The places of those that are on where the caret is, one letter each. */
function useFormatsOn(editor: Editor | undefined): string {
  const subscribe = useCallback(
    (listener: () => void) => {
      editor?.on('transaction', listener)
      return () => editor?.off('transaction', listener)
    },
    [editor],
  )
  const read = () =>
    editor === undefined || editor.isDestroyed
      ? ''
      : formats.flatMap(({ isOn }, index) => (isOn(editor) ? [index] : [])).join('')
  return useSyncExternalStore(subscribe, read, () => '')
}
