'use client'

import type { ChainedCommands, Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Bold, Heading2, Italic, List, ListOrdered, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { Toolbar } from 'react-aria-components/Toolbar'
import type { MessageKey } from '#lib/words/catalogue.ts'
import { say } from '#lib/words/say.ts'
import styles from './formatting-bar.module.css'

interface Format {
  readonly key: MessageKey
  readonly Icon: LucideIcon
  readonly isOn: (editor: Editor) => boolean
  readonly toggle: (chain: ChainedCommands) => ChainedCommands
}

const formats: readonly Format[] = [
  {
    key: 'editor.bold',
    Icon: Bold,
    isOn: (editor) => editor.isActive('bold'),
    toggle: (chain) => chain.toggleBold(),
  },
  {
    key: 'editor.italic',
    Icon: Italic,
    isOn: (editor) => editor.isActive('italic'),
    toggle: (chain) => chain.toggleItalic(),
  },
  {
    key: 'editor.heading',
    Icon: Heading2,
    isOn: (editor) => editor.isActive('heading'),
    toggle: (chain) => chain.toggleHeading({ level: 2 }),
  },
  {
    key: 'editor.bulletList',
    Icon: List,
    isOn: (editor) => editor.isActive('bulletList'),
    toggle: (chain) => chain.toggleBulletList(),
  },
  {
    key: 'editor.orderedList',
    Icon: ListOrdered,
    isOn: (editor) => editor.isActive('orderedList'),
    toggle: (chain) => chain.toggleOrderedList(),
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
  const active = useEditorState({
    editor: editor ?? null,
    selector: ({ editor }) =>
      formats.map((format) => (editor === null || editor.isDestroyed ? false : format.isOn(editor))),
  })
  return (
    <div className={styles.row}>
      <Toolbar aria-label={say('editor.formatting')} className={styles.bar ?? ''}>
        {formats.map(({ key, Icon, toggle }, index) => (
          <ToggleButton
            key={key}
            aria-label={say(key)}
            className={styles.toggle ?? ''}
            isDisabled={editor === undefined}
            isSelected={active?.[index] ?? false}
            onChange={() => {
              if (editor !== undefined) toggle(editor.chain().focus()).run()
            }}
          >
            <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
          </ToggleButton>
        ))}
      </Toolbar>
      {children}
    </div>
  )
}
