'use client'

import type { Editor } from '@tiptap/core'
import { useState, type ReactNode } from 'react'
import { bodyName } from '#lib/rich-text/read-body.ts'
import type { RichTextView } from '#lib/rich-text/rich-text-view.ts'
import { useTellBody } from '../_announcements/use-tell-body.ts'
import { useIsShown } from '../_authorship/shown.ts'
import { useAuthorship } from '../_authorship/use-authorship.ts'
import { WhoWroteWhatToggle } from '../_authorship/who-wrote-what-toggle.tsx'
import { WrittenList } from '../_authorship/written-list.tsx'
import { classNames } from '../_ui/class-names.ts'
import { OnlyReadNotice } from '../_sync/only-read-notice.tsx'
import { DocumentPresence } from '../_sync/document-presence.tsx'
import { SaveStateShown } from '../_sync/save-state-shown.tsx'
import { StopNotice } from '../_sync/stop-notice.tsx'
import { endsReading } from '../_sync/stop-reason.ts'
import { useDocument } from '../_sync/use-document.ts'
import styles from './body-editor.module.css'
import { FormattingBar } from './formatting-bar.tsx'
import { LiveText } from './live-text.tsx'

export interface BodyEditorProps {
  readonly documentId: string
  /** Account id of the person at this screen: what waits on the device is kept under it. */
  readonly me: string
  readonly access: 'write' | 'read'
  /** What the text is, for assistive technology: "Your reflection". */
  readonly label: string
  /** The words as the server has them: shown first, and until the document is open. */
  readonly body: RichTextView | undefined
  /** `client`: the client's own words, in the voice face. `plain`: what both write, or the clinician. */
  readonly voice: 'client' | 'plain'
  /** Stands where nothing is written yet. Never part of the text. */
  readonly placeholder?: string
  /** Stands in place of the words once they are no longer this person's to read. */
  readonly whenOver?: ReactNode
  /** The page has more documents than this, and says itself how the writing in all of them stands. */
  readonly isPart?: boolean
}

/**
 * The text of a reflection or session page: readable as the server sent it, then live. Shows its own save
 * state (in the header's slot, unless it is a part of its page), who else is here, and every refusal. Words that are no longer this person's
 * to read leave the screen.
 */
export function BodyEditor({
  documentId,
  me,
  access,
  label,
  body,
  voice,
  placeholder,
  whenOver,
  isPart = false,
}: BodyEditorProps) {
  const live = useDocument(documentId, me)
  useTellBody(live, me, bodyName)
  const [editor, setEditor] = useState<Editor>()
  const { saving, people } = live.view
  const isShown = useIsShown()
  const isOver = saving.kind === 'stopped' && endsReading(saving.why)
  const mayWrite = (live.view.access ?? access) === 'write' && body !== undefined
  // A text of the client's own that its reader may write: nobody else writes in it, so there is nothing to tell.
  const isLone = voice === 'client' && mayWrite
  // Initials stand in what several write; what one writes needs none.
  const known = useAuthorship(live, me, !isLone && (isShown || voice === 'plain'))
  const authorship = isLone ? undefined : known
  return (
    <div className={classNames(styles.text, voice === 'plain' && styles.several)}>
      {mayWrite && !isPart && <SaveStateShown state={saving} />}
      {isOver && whenOver !== undefined ? <div data-over="">{whenOver}</div> : <StopNotice state={saving} />}
      {!isOver && (
        <>
          <OnlyReadNotice view={live.view} />
          <DocumentPresence people={people} me={me} />
          {mayWrite ? (
            <FormattingBar editor={editor}>{!isLone && <WhoWroteWhatToggle place="row" />}</FormattingBar>
          ) : (
            <WhoWroteWhatToggle place="alone" />
          )}
          <LiveText
            live={live}
            authorship={authorship}
            name={bodyName}
            label={label}
            manner="body"
            voice={voice}
            access={access}
            initial={body}
            placeholder={placeholder}
            onEditor={setEditor}
          />
          <WrittenList authorship={authorship} names={[bodyName]} />
        </>
      )}
    </div>
  )
}
