import { expect, it } from 'vitest'
import { ensureAccountId, ensureGoalId, ensureSuggestionId } from '#lib/base/ids.ts'
import { goalColumns, type GoalColumn } from '#lib/board/goal-column.ts'
import { decide, type Act, type Actor, type OpenSuggestion, type Outcome } from '#lib/deciding/decide.ts'
import type { DecisionKind } from '#lib/deciding/decision-kind.ts'

const depth = 8
const actors: readonly Actor[] = [
  { accountId: ensureAccountId('sam-0000000000000000-x'), side: 'client' },
  { accountId: ensureAccountId('ana-0000000000000000-x'), side: 'clinician' },
]
const kinds: readonly DecisionKind[] = ['start', 'change', 'rest', 'reach', 'close']
/** Two texts that the goal may have: enough for words that change and change back. */
const texts = ['one', 'two'] as const

interface Model {
  readonly column: GoalColumn
  readonly text: (typeof texts)[number]
  readonly agreed: string | undefined
  readonly open: readonly OpenSuggestion[]
}

type Step =
  | { readonly by: Actor; readonly act: Act }
  | { readonly by: Actor; readonly write: (typeof texts)[number] }

/** Whatever two people might do next: also what they may not, and with words that they saw before. */
function listSteps(model: Model): readonly Step[] {
  return actors.flatMap((by): readonly Step[] => [
    ...texts.filter((text) => text !== model.text).map((write) => ({ by, write })),
    ...texts.flatMap((seenHash) =>
      kinds.map((kind): Step => ({ by, act: { act: 'suggest', kind, seenHash, other: undefined } })),
    ),
    ...model.open.flatMap(({ id: suggestionId }): readonly Step[] => [
      ...texts.map((seenHash): Step => ({
        by,
        act: { act: 'answer', answer: 'agree', suggestionId, seenHash, hasReason: false, other: undefined },
      })),
      { by, act: { act: 'take-back', suggestionId } },
    ]),
    ...goalColumns.map((to): Step => ({ by, act: { act: 'move', to } })),
  ])
}

const goalOf = ({ column, text, agreed, open }: Model) => ({
  goalId: ensureGoalId('goal'),
  column,
  hashes: { start: text, change: text, rest: text, reach: text, close: text },
  agreedHash: agreed,
  missing: undefined,
  open,
})

function takeStep(model: Model, step: Step): Model {
  if ('write' in step) return { ...model, text: step.write }
  const decided = decide(goalOf(model), step.by, step.act)
  if (!decided.ok) return model
  const next = apply(model, step.by, step.act, decided.value)
  ensureRight(model, step, next)
  return next
}

function apply(model: Model, by: Actor, act: Act, outcome: Outcome): Model {
  const ended = new Set(outcome.ends.map(({ id }) => id))
  const open = model.open.filter(({ id }) => !ended.has(id))
  const { agreed } = outcome
  const isOfWords = agreed !== undefined && ['start', 'change'].includes(agreed.suggestion.kind)
  return {
    ...model,
    column: outcome.moves[0]?.to ?? model.column,
    agreed: isOfWords ? agreed.suggestion.hash : model.agreed,
    open:
      act.act === 'suggest' && outcome.writes === 'suggestion'
        ? [...open, suggestionOf(act.kind, act.seenHash, by)]
        : open,
  }
}

function suggestionOf(kind: DecisionKind, hash: string, by: Actor): OpenSuggestion {
  const id = ensureSuggestionId(`${kind}-${hash}-${by.side}-0000000000000000`.slice(0, 22))
  return { id, kind, side: by.side, by: by.accountId, hash, otherGoalId: undefined }
}

/** What must hold of every step that was taken, said without the machine that took it. */
function ensureRight(before: Model, { by, act }: Extract<Step, { act: Act }>, after: Model): void {
  const broken = (what: string) => new Error(`${what}: ${JSON.stringify({ before, by, act, after })}`)
  const signed =
    act.act === 'answer' && act.answer === 'agree'
      ? before.open.find(({ id }) => id === act.suggestionId)
      : undefined
  const isOfBoth =
    signed !== undefined &&
    signed.side !== by.side &&
    act.act === 'answer' &&
    act.seenHash === signed.hash &&
    (['rest', 'reach', 'close'].includes(signed.kind) || signed.hash === before.text)
  if (after.column === 'active' && before.column !== 'active' && !(isOfBoth && signed.kind === 'start'))
    throw broken('begun by one')
  if (after.agreed !== before.agreed && !isOfBoth) throw broken('agreed by one')
  if (after.agreed !== before.agreed && after.agreed !== before.text) throw broken('agreed to other words')
  const isByClient = act.act === 'move' && by.side === 'client'
  if (after.column !== before.column && !isOfBoth && !isByClient) throw broken('moved by one')
  if (new Set(after.open.map(({ kind }) => kind)).size !== after.open.length)
    throw broken('two open of a kind')
}

it(`DE-11 in every order of what two people may do, ${depth} steps deep, nothing begins or changes by one alone, and the client can always stop`, () => {
  const keyOf = ({ column, text, agreed, open }: Model) =>
    JSON.stringify([column, text, agreed, open.map(({ id }) => id).sort()])
  const first: Model = { column: 'proposed', text: 'one', agreed: undefined, open: [] }
  const seen = new Map([[keyOf(first), first]])
  let edge: readonly Model[] = [first]
  let steps = 0
  for (let level = 0; level < depth; level += 1) {
    const next = new Map<string, Model>()
    for (const model of edge)
      for (const step of listSteps(model)) {
        steps += 1
        const after = takeStep(model, step)
        const key = keyOf(after)
        if (!seen.has(key)) next.set(key, after)
      }
    for (const [key, model] of next) seen.set(key, model)
    edge = [...next.values()]
  }
  for (const model of seen.values()) {
    const [client] = actors
    if (client === undefined || model.column === 'on-hold') continue
    expect(decide(goalOf(model), client, { act: 'move', to: 'on-hold' }).ok).toBe(true)
  }
  process.stderr.write(`figure: deciding, ${depth} steps deep: ${seen.size} states, ${steps} steps taken\n`)
  // It was busy: each column was reached, and both texts were agreed to.
  expect(new Set([...seen.values()].map(({ column }) => column))).toEqual(new Set(goalColumns))
  expect(new Set([...seen.values()].map(({ agreed }) => agreed))).toEqual(new Set([undefined, ...texts]))
})
