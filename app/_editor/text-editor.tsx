'use client'

import { Editor } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { Placeholder } from '@tiptap/extensions/placeholder'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { readTextOf } from '#lib/rich-text/read-text-of.ts'
import { cleanPastedHtml } from '#lib/rich-text/clean-pasted-html.ts'
import { AuthorshipMarks } from '../_authorship/authorship-marks.ts'
import type { Authorship } from '../_authorship/authorship.ts'
import { classNames } from '../_ui/class-names.ts'
import type { DocumentConnection } from '../_sync/document-connection.ts'
import { createCarets, describeSelection } from './caret.ts'
import styles from './editor.module.css'
import { GuardEditor } from './guard-editor.ts'
import { HoldWhileComposing } from './hold-while-composing.ts'
import { KeepCaret } from './keep-caret.ts'
import prose from './prose.module.css'
import { SingleLine } from './single-line.ts'
import { textExtensions } from './text-extensions.ts'

export interface TextEditorProps {
  readonly connection: DocumentConnection
  readonly authorship: Authorship | undefined
  /** The root text of the document. */
  readonly name: string
  readonly label: string
  /** `line`: one line of plain words. `body`: paragraphs, headings and lists. `part`: the same, one of several on a page. */
  readonly manner: 'line' | 'body' | 'part'
  readonly voice: 'client' | 'plain'
  readonly placeholder?: string
  /** Told of the editor while there is one, for a formatting bar. */
  readonly onEditor?: (editor: Editor | undefined) => void
  /** Somebody's program wrote what the editor does not know; it must be unmounted. */
  readonly onUnreadable: () => void
}

/** Tiptap on one root text, in the browser only. Nothing where the reader does not accept the text. */
export default function TextEditor(props: TextEditorProps) {
  // Between the reading that led here and this drawing something may have come.
  const [isReadable] = useState(() => readTextOf(props.connection.doc, props.name).ok)
  return isReadable ? <MountedEditor {...props} /> : null
}

function MountedEditor(props: TextEditorProps) {
  const { connection, authorship, name, label, manner, voice, placeholder, onEditor, onUnreadable } = props
  const [carets] = useState(createCarets)
  const host = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<Editor>()
  useLayoutEffect(() => {
    if (host.current === null) return undefined
    const made = new Editor({
      element: host.current,
      extensions: [
        ...textExtensions,
        GuardEditor.configure({
          yFragment: connection.doc.getXmlFragment(name),
          isRemote: (origin) => connection.isRemote(origin),
          onUnreadable,
        }),
        KeepCaret.configure({ yFragment: connection.doc.getXmlFragment(name) }),
        ...(manner === 'line' ? [SingleLine] : []),
        Placeholder.configure({ placeholder: placeholder ?? '', showOnlyWhenEditable: false }),
        HoldWhileComposing.configure({
          hold: () => connection.holdRemote(),
          release: () => connection.releaseRemote(),
        }),
        Collaboration.configure({ fragment: connection.doc.getXmlFragment(name) }),
        AuthorshipMarks.configure({
          authorship,
          yFragment: connection.doc.getXmlFragment(name),
          isClients: manner === 'part' && voice === 'client',
        }),
        CollaborationCaret.configure({
          provider: connection.caretProvider,
          // The server replaces this by who the session says it is.
          user: { name: '', color: '#000000' },
          render: (user) => carets.render(user),
          selectionRender: describeSelection,
        }),
      ],
      // Its style sheet is part of `editor.module.css`: nothing is injected past the content policy.
      injectCSS: false,
      enableInputRules: manner !== 'line',
      enablePasteRules: manner !== 'line',
      editorProps: {
        transformPastedHTML: cleanPastedHtml,
        attributes: {
          role: 'textbox',
          'aria-label': label,
          'aria-multiline': manner === 'line' ? 'false' : 'true',
          class: classNames(prose.prose, voice === 'client' && prose.client, styles.editor, styles[manner]),
          dir: 'auto',
        },
      },
    })
    setEditor(made)
    return () => {
      setEditor(undefined)
      made.destroy()
    }
  }, [connection, authorship, name, label, manner, voice, placeholder, carets, onUnreadable])

  useEffect(() => {
    onEditor?.(editor)
    return () => onEditor?.(undefined)
  }, [editor, onEditor])

  useEffect(() => {
    if (editor === undefined) return undefined
    return carets.watch(connection.awareness, () => (editor.isDestroyed ? undefined : editor.view.dom))
  }, [carets, connection, editor])

  return <div ref={host} />
}
