import type { Result } from '#lib/base/result.ts'
import * as shape from '#lib/base/shape.ts'
import { agreedParts, type AgreedContent } from '#lib/deciding/agreed-content.ts'
import { answers, decisionKinds, type Answer, type DecisionKind } from '#lib/deciding/decision-kind.ts'
import { noAnswer, send, type RequestFailure } from '../_requests/send.ts'

/** The parts of an agreement, each in its words. */
const content: shape.Shape<AgreedContent> = {
  form: 'agreed content',
  accepts: (value): value is AgreedContent =>
    typeof value === 'object' &&
    value !== null &&
    agreedParts.every((part) => {
      const words: unknown = Reflect.get(value, part)
      return words === undefined || typeof words === 'string'
    }),
}

const decider = shape.object({
  accountId: shape.text,
  name: shape.text,
  side: shape.oneOf(['client', 'clinician']),
})

const suggestion = shape.object({
  id: shape.text,
  goalId: shape.text,
  kind: shape.oneOf(decisionKinds),
  otherGoalId: shape.optional(shape.text),
  by: decider,
  at: shape.number,
  hash: shape.text,
  content: shape.optional(content),
  note: shape.optional(shape.text),
  answers: shape.list(
    shape.object({
      by: decider,
      answer: shape.oneOf(answers),
      reason: shape.optional(shape.text),
      at: shape.number,
    }),
  ),
})

const decided = shape.object({
  goalId: shape.text,
  agreed: shape.optional(shape.object({ suggestion, agreedBy: decider, agreedAt: shape.number })),
  open: shape.list(suggestion),
  replacedBy: shape.optional(shape.text),
  replaces: shape.optional(shape.text),
})

/** What somebody suggests about a goal, and what was answered. */
export type Suggestion = shape.Shaped<typeof suggestion>

/** As much of a suggestion as answering it takes, whatever it is about. */
export type Answerable = Pick<Suggestion, 'id' | 'hash' | 'by' | 'answers'>

/** What is agreed and suggested about one goal, as `GoalDecisions` says. */
export type GoalDecided = shape.Shaped<typeof decided>

export function fetchDecisions(workspaceId: string): Promise<Result<readonly GoalDecided[], RequestFailure>> {
  return send({
    method: 'GET',
    path: `/api/workspaces/${workspaceId}/decisions`,
    answer: shape.list(decided),
  })
}

export function requestSuggestion(
  workspaceId: string,
  goalId: string,
  body: {
    readonly kind: DecisionKind
    readonly seenHash: string
    readonly otherGoalId?: string | undefined
    readonly note?: string | undefined
  },
): Promise<Result<unknown, RequestFailure>> {
  const path = `/api/workspaces/${workspaceId}/goals/${goalId}/suggestions`
  return send({ method: 'POST', path, body, answer: shape.anything })
}

export interface GivenAnswer {
  readonly suggestionId: string
  readonly answer: Answer
  readonly seenHash: string
  readonly reason?: string
}

const outcomes = shape.list(shape.object({ suggestionId: shape.text, outcome: shape.text }))

/** Each outcome is `done`, or why that answer was not taken. */
export function requestAnswers(
  workspaceId: string,
  given: readonly GivenAnswer[],
): Promise<Result<shape.Shaped<typeof outcomes>, RequestFailure>> {
  const path = `/api/workspaces/${workspaceId}/answers`
  return send({ method: 'POST', path, body: { answers: given }, answer: outcomes })
}

export function requestTakeBack(
  workspaceId: string,
  suggestionId: string,
): Promise<Result<unknown, RequestFailure>> {
  const path = `/api/workspaces/${workspaceId}/suggestions/${suggestionId}`
  return send({ method: 'DELETE', path, answer: noAnswer })
}
