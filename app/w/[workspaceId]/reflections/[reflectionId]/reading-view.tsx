'use client'

import { bodyName } from '#lib/rich-text/read-body.ts'
import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { say } from '#lib/words/say.ts'
import type { RichTextView } from '#lib/rich-text/rich-text-view.ts'
import { Notice } from '../../../../_ui/notice.tsx'
import { Said } from '../../../../_ui/said.tsx'
import section from '../../../../_ui/section.module.css'
import { When } from '../../../../_ui/when.tsx'
import { GoToPassage } from '../../../../_quotes/go-to-passage.tsx'
import { BodyEditor } from '../../../../_editor/body-editor.tsx'

/** The shared words, live and read-only. When sharing stops, every word leaves the screen at once. */
export function ReadingView({
  documentId,
  me,
  body,
  title,
  hasPrompt,
  name,
  sharedAt,
}: {
  readonly documentId: string
  readonly me: string
  readonly body: RichTextView | undefined
  readonly title: string
  readonly hasPrompt: boolean
  readonly name: string
  readonly sharedAt: number | undefined
}) {
  return (
    <>
      <div className={section.section}>
        {hasPrompt && <h2 className={section.large}>{title}</h2>}
        <p className={section.small}>
          {sharedAt !== undefined && (
            <Said message={reflectionsWords.readingFrom} values={{ name }} name="when">
              <When at={sharedAt} form="day" />
            </Said>
          )}{' '}
          {say(reflectionsWords.readingLogged, { name })}
        </p>
      </div>
      {body === undefined ? (
        <Notice look="attention">{say(reflectionsWords.unreadable)}</Notice>
      ) : (
        <div className={section.section} data-passages={bodyName} tabIndex={-1}>
          <GoToPassage />
          <BodyEditor
            documentId={documentId}
            me={me}
            access="read"
            label={title}
            body={body}
            voice="client"
            whenOver={
              <Notice title={say(reflectionsWords.readingEnded, { name })} role="alert">
                <p>{say(reflectionsWords.readingEndedBody, { name })}</p>
              </Notice>
            }
          />
        </div>
      )}
    </>
  )
}
