'use client'

import { useState } from 'react'
import { unreachable } from '#lib/base/unreachable.ts'
import * as shape from '#lib/base/shape.ts'
import { goalParts, type GoalPart } from '#lib/board/goal-part.ts'
import { findingWords } from '#lib/words/en/finding.ts'
import { problemsWords } from '#lib/words/en/problems.ts'
import { say } from '#lib/words/say.ts'
import { RequestForm } from '../../../_requests/request-form.tsx'
import { send } from '../../../_requests/send.ts'
import { useSending } from '../../../_requests/use-sending.ts'
import { useAnnounce } from '../../../_ui/announcer.tsx'
import { Row } from '../../../_ui/row.tsx'
import { Rows } from '../../../_ui/rows.tsx'
import section from '../../../_ui/section.module.css'
import { Section } from '../../../_ui/section.tsx'
import { TextField } from '../../../_ui/text-field.tsx'

const answerShape = shape.object({
  hits: shape.list(
    shape.object({
      in: shape.oneOf(['goal', 'reflection', 'session', 'plan']),
      lines: shape.list(shape.text),
      id: shape.optional(shape.text),
      goalId: shape.optional(shape.text),
      part: shape.optional(shape.oneOf(goalParts)),
      sentence: shape.optional(shape.text),
      title: shape.optional(shape.text),
    }),
  ),
  isCut: shape.truth,
})
type Found = shape.Shaped<typeof answerShape>
type Hit = Found['hits'][number]

export interface FindFormProps {
  readonly workspaceId: string
  /** What each part of a goal is called. */
  readonly partNames: Readonly<Record<GoalPart, string>>
}

/** What is looked for is sent in the request's body and kept nowhere: not in the address, not on the server. */
export function FindForm({ workspaceId, partNames }: FindFormProps) {
  const [words, setWords] = useState('')
  const [found, setFound] = useState<Found>()
  const announce = useAnnounce()
  const sending = useSending({ 'too-many-tries': say(problemsWords['too-many-tries']) })
  const find = () => {
    if (!/[\p{L}\p{N}]/u.test(words)) return sending.tell(say(findingWords.needsWord))
    return void sending.run(
      () =>
        send({
          method: 'POST',
          path: `/api/workspaces/${workspaceId}/find`,
          body: { words: words.slice(0, 200) },
          answer: answerShape,
        }),
      (answer) => {
        setFound(answer)
        announce(say(answer.hits.length === 0 ? findingWords.foundNone : findingWords.foundHere), 'now')
      },
    )
  }
  return (
    <>
      <search>
        <RequestForm sending={sending} submit={say(findingWords.find)} onSubmit={find}>
          <TextField
            label={say(findingWords.field)}
            value={words}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            onChange={setWords}
          />
        </RequestForm>
      </search>
      {found !== undefined && <WhatWasFound workspaceId={workspaceId} partNames={partNames} found={found} />}
    </>
  )
}

function WhatWasFound({ workspaceId, partNames, found }: FindFormProps & { readonly found: Found }) {
  if (found.hits.length === 0)
    return (
      <div>
        <p>{say(findingWords.foundNone)}</p>
        <p className={section.small}>{say(findingWords.foundNoneHint)}</p>
      </div>
    )
  return (
    <Section title={say(findingWords.foundHere)}>
      <Rows>
        {found.hits.map((hit) => (
          <Row
            key={`${hit.in} ${hit.goalId ?? hit.id ?? ''} ${hit.part ?? ''}`}
            to={pathOf(`/w/${workspaceId}`, hit)}
            title={hit.in === 'goal' ? hit.sentence : hit.title}
            voice={hit.in === 'goal'}
            note={hit.part && say(findingWords.inPart, { part: partNames[hit.part] })}
            detail={hit.lines
              .filter((line) => line !== hit.sentence)
              .map((line, index) => (
                <span key={index} dir="auto">
                  {index > 0 && <br />}
                  {line}
                </span>
              ))}
          />
        ))}
      </Rows>
      {found.isCut && <p className={section.small}>{say(findingWords.isCut)}</p>}
    </Section>
  )
}

/** Where on a goal's page a part is; the cards of how both go about it have a page of their own. */
const placeOf: Readonly<Record<GoalPart, string>> = {
  sentence: '#goal-words',
  benchmark: '#benchmark',
  signs: '#signs',
  steps: '#steps',
  clearer: '#clearer',
  ladder: '#ladder',
  milestones: '#milestones',
  approach: '/ways',
  plans: '#plans',
  barriers: '#barriers',
  learned: '#learned',
}

function pathOf(base: string, hit: Hit): string {
  switch (hit.in) {
    case 'goal':
      return `${base}/goals/${hit.goalId ?? ''}${hit.part === undefined ? '' : placeOf[hit.part]}`
    case 'reflection':
      return `${base}/reflections/${hit.id ?? ''}`
    case 'session':
      return `${base}/sessions/${hit.id ?? ''}`
    case 'plan':
      return `${base}/plan`
    default:
      return unreachable(hit.in)
  }
}
