'use client'

import type { Editor } from '@tiptap/core'
import { lazy, Suspense, useCallback, useState } from 'react'
import type * as Y from 'yjs'
import { isEmptyText } from '#lib/rich-text/plain-text.ts'
import { readKnownWords } from '#lib/rich-text/read-known-words.ts'
import { readTextOf } from '#lib/rich-text/read-text-of.ts'
import type { RichTextView } from '#lib/rich-text/rich-text-view.ts'
import { editorWords } from '#lib/words/en/editor.ts'
import { say } from '#lib/words/say.ts'
import type { Authorship } from '../_authorship/authorship.ts'
import { LoneWriter } from '../_authorship/lone-writer.tsx'
import { Notice } from '../_ui/notice.tsx'
import type { LiveDocument } from '../_sync/use-document.ts'
import { useDocView } from '../_sync/use-doc-view.ts'
import styles from './editor.module.css'
import { RichText } from './rich-text.tsx'
import { useEditorHere } from './use-editor-here.ts'

/** In a chunk of its own. */
const TextEditor = lazy(() => import('./text-editor.tsx'))

export interface LiveTextProps {
  readonly live: LiveDocument
  /** Who wrote what of the document. */
  readonly authorship: Authorship | undefined
  /** The root text of the document. */
  readonly name: string
  readonly label: string
  readonly manner: 'line' | 'body' | 'part'
  readonly voice: 'client' | 'plain'
  readonly access: 'write' | 'read'
  /** The words as the server sent them; undefined when they cannot be read. */
  readonly initial: RichTextView | undefined
  readonly placeholder?: string
  readonly onEditor?: (editor: Editor | undefined) => void
}

/** A text: readable at once, then live, then an editor where one may write. Nothing shifts on the way. */
export function LiveText(props: LiveTextProps) {
  const { live, authorship, name, label, manner, voice, placeholder, onEditor } = props
  const [isRefused, setIsRefused] = useState(false)
  const read = useCallback(
    (doc: Y.Doc, before: ReturnType<typeof readTextOf> | undefined, changed: ReadonlySet<string>) =>
      before !== undefined && changed.size > 0 && !changed.has(name) ? before : readTextOf(doc, name),
    [name],
  )
  const now = useDocView(live.connection, live.view.isLoaded, read)
  const refuse = useCallback(() => setIsRefused(true), [])
  const access = live.view.access ?? props.access
  const isEditorHere = useEditorHere(access === 'write')

  const words = now === undefined ? props.initial : now.ok ? now.value : undefined
  if (words === undefined || isRefused)
    return now === undefined ? <Unreadable /> : <KnownWords live={live} name={name} voice={voice} />
  const isRead = live.connection !== undefined && access === 'read'
  const text = (
    <StillText
      view={words}
      voice={voice}
      manner={manner}
      placeholder={placeholder}
      name={name}
      authorship={isRead ? authorship : undefined}
    />
  )
  if (live.connection === undefined || now === undefined || access === 'read') return text
  if (!isEditorHere) return text
  return (
    // Its room is kept, also while one editor takes the place of another.
    <div className={styles[manner]}>
      <Suspense fallback={text}>
        <TextEditor
          connection={live.connection}
          authorship={authorship}
          name={name}
          label={label}
          manner={manner}
          voice={voice}
          placeholder={placeholder}
          onEditor={onEditor}
          onUnreadable={refuse}
        />
      </Suspense>
    </div>
  )
}

function StillText({
  view,
  voice,
  manner,
  placeholder,
  name,
  authorship,
}: Pick<LiveTextProps, 'voice' | 'manner' | 'placeholder' | 'name' | 'authorship'> & {
  readonly view: RichTextView
}) {
  if (isEmptyText(view)) return <p className={styles[waiting[manner]]}>{placeholder}</p>
  const words = <RichText view={view} voice={voice} />
  const shown =
    authorship === undefined ? (
      words
    ) : (
      <LoneWriter authorship={authorship} name={name}>
        {words}
      </LoneWriter>
    )
  return <div className={styles[manner]}>{shown}</div>
}

const waiting = { line: 'waiting', body: 'waitingBody', part: 'waitingPart' } as const

/** What this page knows of a text that it cannot read whole: to be read, never to be written on. */
function KnownWords({ live, name, voice }: Pick<LiveTextProps, 'live' | 'name' | 'voice'>) {
  const read = useCallback((doc: Y.Doc) => readKnownWords(doc, name), [name])
  const words = useDocView(live.connection, live.view.isLoaded, read)
  if (words === undefined || isEmptyText(words)) return <Unreadable />
  return (
    <>
      <Notice look="attention" role="status">
        <p>{say(editorWords.onlyRead)}</p>
      </Notice>
      <RichText view={words} voice={voice} />
    </>
  )
}

function Unreadable() {
  return (
    <Notice look="attention">
      <p>{say(editorWords.unreadable)}</p>
    </Notice>
  )
}
