import { expect, it } from 'vitest'
import type { GoalDecided, Suggestion } from '../../../app/_deciding/decision.ts'
import { findTold } from '../../../app/_deciding/find-told.ts'
import { listOpen } from '../../../app/_deciding/list-open.ts'
import { drawDecisions } from '../../../app/w/[workspaceId]/goals/draw-decisions.ts'

const sam = { accountId: 'sam', name: 'Sam', side: 'client' } as const
const ana = { accountId: 'ana', name: 'Ana', side: 'clinician' } as const

const suggested = (id: string, by: Suggestion['by'], more: Partial<Suggestion> = {}): Suggestion => ({
  id,
  goalId: 'bus',
  kind: 'start',
  by,
  at: 1,
  hash: `hash of ${id}`,
  content: { sentence: `words of ${id}` },
  note: `a line with ${id}`,
  answers: [],
  ...more,
})

const answered = (by: Suggestion['by']): Suggestion['answers'] => [
  { by, answer: 'differ', reason: 'why it is seen differently', at: 2 },
]

const decided = (goalId: string, more: Partial<GoalDecided> = {}) => ({
  goalId,
  open: [],
  hasNewWords: false,
  ...more,
})

it('BO-29 a board is drawn with what waits and who answered, and with no word, line or reason of it', () => {
  const both = [
    decided('bus', {
      open: [suggested('one', ana, { answers: answered(sam) })],
      agreed: { suggestion: suggested('two', sam), agreedBy: ana, agreedAt: 3 },
    }),
    { ...decided('walk'), hasNewWords: true },
  ]
  const drawn = drawDecisions(both)
  expect(JSON.stringify(drawn)).not.toMatch(/words of|a line with|why it is/)
  expect(drawn.decisions?.[0]?.open).toMatchObject([
    { id: 'one', hash: 'hash of one', answers: [{ by: sam, answer: 'differ' }] },
  ])
  expect(drawn.decisions?.[0]?.agreed).toMatchObject({ agreedAt: 3, suggestion: { id: 'two' } })
  expect(drawn.newWords).toEqual(['walk'])
})

it('BO-29 a goal’s own page is drawn with the words that were decided about it, and with no other goal’s', () => {
  const both = ['bus', 'walk'].map((goalId) =>
    decided(goalId, { open: [suggested(goalId, ana, { goalId })] }),
  )
  const { decisions } = drawDecisions(both, 'walk')
  expect(decisions?.[0]?.open[0]?.content).toBeUndefined()
  expect(decisions?.[1]).toBe(both[1])
})

it('BO-29 what could not be read is drawn as that, and not as nothing', () => {
  expect(drawDecisions(undefined)).toEqual({ decisions: undefined, newWords: [] })
})

it('DE-8 a goal’s page tells of the goals that took its place or would, and of those that wait for this side alone', () => {
  const decisions = [
    decided('bus', {
      replaces: 'older',
      replacedBy: 'newer',
      open: [suggested('one', sam, { kind: 'replace', otherGoalId: 'next' })],
    }),
    decided('walk', { open: [suggested('two', ana, { goalId: 'walk' })] }),
    decided('sleep', { open: [suggested('three', sam, { goalId: 'sleep' })] }),
  ]
  expect(findTold(decisions, 'bus', 'client')).toEqual(['newer', 'older', 'next', 'walk'])
  expect(findTold(decisions, 'bus', 'clinician')).toEqual(['newer', 'older', 'next', 'bus', 'sleep'])
  expect(findTold([], 'bus', 'client')).toEqual([])
})

it('DS-3 a clinician looks at what waits for them, and at what was answered otherwise than by agreeing', () => {
  const open = [
    suggested('theirs, unanswered', sam),
    suggested('theirs, answered', sam, { answers: answered(ana) }),
    suggested('own, unanswered', ana),
    suggested('own, answered', ana, { answers: answered(sam) }),
    suggested('own, a colleague spoke', ana, { answers: answered({ ...ana, accountId: 'ben' }) }),
  ]
  expect(listOpen([decided('bus', { open })], 'clinician').map(({ id }) => id)).toEqual([
    'theirs, unanswered',
    'own, answered',
  ])
})
