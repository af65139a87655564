import { describe, expect, it } from 'vitest'
import { ensureAccountId, ensureGoalId, ensureSuggestionId } from '#lib/base/ids.ts'
import { goalColumns } from '#lib/board/goal-column.ts'
import { decide, type Act, type Actor, type GoalNow, type OpenSuggestion } from '#lib/deciding/decide.ts'
import { decisionKinds, type DecisionKind } from '#lib/deciding/decision-kind.ts'
import { mayMoveAlone, suggestRules } from '#lib/deciding/who-decides.ts'

const sam: Actor = { accountId: ensureAccountId('sam-0000000000000000-x'), side: 'client' }
const ana: Actor = { accountId: ensureAccountId('ana-0000000000000000-x'), side: 'clinician' }
const ben: Actor = { accountId: ensureAccountId('ben-0000000000000000-x'), side: 'clinician' }
const now = 'now'
const earlier = 'earlier'
const hashes = Object.fromEntries(decisionKinds.map((kind) => [kind, now]))

const goal = (told: Partial<GoalNow> = {}): GoalNow => ({
  goalId: ensureGoalId('bus'),
  column: 'proposed',
  hashes,
  agreedHash: undefined,
  missing: undefined,
  open: [],
  ...told,
})
const open = (kind: DecisionKind, by: Actor, told: Partial<OpenSuggestion> = {}): OpenSuggestion => ({
  id: ensureSuggestionId(`${kind}-000000000000000000000`.slice(0, 22)),
  kind,
  side: by.side,
  by: by.accountId,
  hash: now,
  otherGoalId: undefined,
  ...told,
})
const suggest = (kind: DecisionKind, told: { seenHash?: string; other?: GoalNow } = {}): Act => ({
  act: 'suggest',
  kind,
  seenHash: told.seenHash ?? now,
  other: told.other,
})
const answer = (to: OpenSuggestion, told: Partial<Extract<Act, { act: 'answer' }>> = {}): Act => ({
  act: 'answer',
  suggestionId: to.id,
  answer: 'agree',
  seenHash: to.hash,
  hasReason: false,
  other: undefined,
  ...told,
})
const refused = (kind: string) => ({ ok: false, failure: { kind } })

describe('deciding about a goal', () => {
  it('DE-1 a goal is worked on once one side suggests its very words and the other agrees to them', () => {
    expect(decide(goal(), sam, suggest('start'))).toMatchObject({
      ok: true,
      value: { isSo: false, writes: 'suggestion', moves: [], agreed: undefined },
    })
    const start = open('start', sam)
    expect(decide(goal({ open: [start] }), ana, answer(start))).toEqual({
      ok: true,
      value: {
        isSo: false,
        writes: 'answer',
        ends: [{ id: start.id, as: 'agreed' }],
        moves: [{ goalId: 'bus', to: 'active', byBoth: true }],
        agreed: { suggestion: start, goalId: 'bus' },
      },
    })
  })

  it('DE-2 each side may suggest what the table gives it, from the columns that it names, and nothing else', () => {
    for (const kind of decisionKinds)
      for (const actor of [sam, ana])
        for (const column of goalColumns) {
          const rule = suggestRules[kind]
          const other = goal({ goalId: ensureGoalId('walk') })
          const told = decide(goal({ column }), actor, suggest(kind, { other }))
          expect(told.ok, `${actor.side} suggests ${kind} of a goal in ${column}`).toBe(
            rule.by.includes(actor.side) && rule.from.includes(column),
          )
        }
    expect(decide(goal({ column: 'active' }), sam, suggest('rest'))).toEqual(refused('needs-nobody'))
  })

  it('DE-2 the client moves a goal alone anywhere but into Working on; a clinician moves none alone', () => {
    for (const from of goalColumns)
      for (const to of goalColumns) {
        if (from === to) continue
        expect(decide(goal({ column: from }), sam, { act: 'move', to }).ok).toBe(to !== 'active')
        expect(decide(goal({ column: from }), ana, { act: 'move', to })).toEqual(refused('takes-both'))
      }
    expect(goalColumns.filter((column) => mayMoveAlone('client', column))).not.toContain('active')
  })

  it('DE-3 what has no sentence, or nothing that someone would notice, is not begun', () => {
    expect(decide(goal({ missing: 'sentence' }), sam, suggest('start'))).toEqual(refused('sentence-needed'))
    expect(decide(goal({ missing: 'sign' }), sam, suggest('start'))).toEqual(refused('sign-needed'))
    const start = open('start', sam)
    expect(decide(goal({ missing: 'sign', open: [start] }), ana, answer(start))).toEqual(
      refused('sign-needed'),
    )
  })

  it('DE-4 nobody agrees to words that they have not seen, or that are not there any more', () => {
    expect(decide(goal(), sam, suggest('start', { seenHash: earlier }))).toEqual(refused('words-changed'))
    const start = open('start', sam)
    const stale = open('start', sam, { hash: earlier })
    expect(decide(goal({ open: [start] }), ana, answer(start, { seenHash: earlier }))).toEqual(
      refused('words-changed'),
    )
    expect(decide(goal({ open: [stale] }), ana, answer(stale))).toEqual(refused('words-changed'))
    // To stop is agreed of the goal, whatever it says by now.
    const rest = open('rest', ana, { hash: earlier })
    expect(decide(goal({ column: 'active', open: [rest] }), sam, answer(rest))).toMatchObject({
      ok: true,
      value: { moves: [{ to: 'on-hold', byBoth: true }] },
    })
  })

  it('DE-5 seeing it differently needs a reason; every answer but agreement leaves it open', () => {
    const start = open('start', ana)
    const at = goal({ open: [start] })
    expect(decide(at, sam, answer(start, { answer: 'differ' }))).toEqual(refused('reason-needed'))
    for (const told of [
      { answer: 'differ', hasReason: true },
      { answer: 'talk' },
      { answer: 'not-yet' },
    ] as const)
      expect(decide(at, sam, answer(start, told))).toMatchObject({
        ok: true,
        value: { writes: 'answer', ends: [], moves: [], agreed: undefined },
      })
  })

  it('DE-6 one’s own side does not answer a suggestion, and only its maker takes it back', () => {
    const start = open('start', ana)
    const at = goal({ open: [start] })
    expect(decide(at, ana, answer(start))).toEqual(refused('own-suggestion'))
    expect(decide(at, ben, answer(start))).toEqual(refused('own-suggestion'))
    const back: Act = { act: 'take-back', suggestionId: start.id }
    expect(decide(at, sam, back)).toEqual(refused('takes-both'))
    expect(decide(at, ben, back)).toEqual(refused('takes-both'))
    expect(decide(at, ana, back)).toMatchObject({ ok: true, value: { ends: [{ as: 'taken-back' }] } })
    expect(decide(goal(), ana, back)).toEqual(refused('not-open'))
  })

  it('DE-7 stopping alone settles all that is suggested for the goal, also where it stands there already', () => {
    const all = [open('change', sam), open('rest', ana)]
    const told = decide(goal({ column: 'active', open: all }), sam, { act: 'move', to: 'on-hold' })
    expect(told).toMatchObject({
      ok: true,
      value: {
        ends: all.map(({ id }) => ({ id, as: 'settled' })),
        moves: [{ to: 'on-hold', byBoth: false }],
      },
    })
    const again = decide(goal({ column: 'on-hold', open: [open('start', sam)] }), sam, {
      act: 'move',
      to: 'on-hold',
    })
    expect(again).toMatchObject({ ok: true, value: { isSo: false, ends: [{ as: 'settled' }], moves: [] } })
    expect(decide(goal({ column: 'on-hold' }), sam, { act: 'move', to: 'on-hold' })).toMatchObject({
      ok: true,
      value: { isSo: true },
    })
  })

  it('DE-8 replacing closes one goal and begins the other, and what is agreed is the other’s words', () => {
    const walk = ensureGoalId('walk')
    const other = goal({ goalId: walk, open: [open('start', ana)] })
    const replace = open('replace', ana, { otherGoalId: walk })
    const told = decide(goal({ column: 'active', open: [replace] }), sam, answer(replace, { other }))
    expect(told).toMatchObject({
      ok: true,
      value: {
        moves: [
          { goalId: 'bus', to: 'cancelled', byBoth: true },
          { goalId: 'walk', to: 'active', byBoth: true },
        ],
        agreed: { goalId: 'walk' },
        ends: [{ as: 'agreed' }, { as: 'settled' }],
      },
    })
    expect(decide(goal(), sam, suggest('replace', { other: goal() }))).toEqual(refused('not-possible-here'))
    const active = goal({ goalId: walk, column: 'active' })
    expect(decide(goal(), sam, suggest('replace', { other: active }))).toEqual(refused('not-possible-here'))
    expect(decide(goal(), sam, suggest('replace'))).toEqual(refused('not-possible-here'))
  })

  it('DE-9 a newer suggestion of a kind ends the older one; the same again changes nothing', () => {
    const start = open('start', ana)
    expect(decide(goal({ open: [start] }), sam, suggest('start'))).toMatchObject({
      ok: true,
      value: { ends: [{ id: start.id, as: 'replaced' }], writes: 'suggestion' },
    })
    expect(decide(goal({ open: [start] }), ana, suggest('start'))).toMatchObject({
      ok: true,
      value: { isSo: true, writes: undefined, ends: [] },
    })
  })

  it('DE-10 a change is of words that differ from the agreed ones; agreeing to it moves nothing', () => {
    const same = goal({ column: 'active', agreedHash: now })
    expect(decide(same, sam, suggest('change'))).toEqual(refused('not-possible-here'))
    const change = open('change', ana)
    const changed = goal({ column: 'active', agreedHash: earlier, open: [change] })
    expect(decide(changed, sam, answer(change))).toMatchObject({
      ok: true,
      value: { moves: [], agreed: { goalId: 'bus' }, ends: [{ as: 'agreed' }] },
    })
    // Whoever agreed to begin cannot agree to it once more after it began.
    const start = open('start', ana)
    expect(decide(goal({ column: 'active', open: [start] }), sam, answer(start))).toEqual(
      refused('not-possible-here'),
    )
  })
})
