import type { ApproachCardId, PreferenceId } from '#lib/base/ids.ts'
import { parseApproachCardId, parsePreferenceId } from '#lib/base/ids.ts'
import { canonicalOfWords, readApproachWords, type ApproachWords } from './approach-words.ts'
import { intensityOf, paceOf, type Intensity, type Pace } from './pace.ts'

/** A card that lay on the table, with the words that it had. */
export interface CardThen {
  readonly id: ApproachCardId
  readonly words: ApproachWords
}

/**
 * What is agreed when two people choose how to go about a goal: which card, at what pace, and what they had before
 * them. A preference is named and not copied: it was written once, and whoever takes it back takes it back here too.
 */
export interface ApproachChoice {
  readonly chosen: ApproachCardId
  readonly pace: Pace
  readonly intensity: Intensity | undefined
  /** Every card on the table, the chosen one too, in its order. */
  readonly cards: readonly CardThen[]
  /** Those that both could read, in order. */
  readonly preferences: readonly PreferenceId[]
}

/** What lies on a goal's table for both to read. */
export type ApproachTableNow = Pick<ApproachChoice, 'cards' | 'preferences'>

/** The table as one text, equal for equal tables: its hash is what somebody saw who suggests a choice. */
export function canonicalOfTable({ cards, preferences }: ApproachTableNow): string {
  return JSON.stringify([cards.map(({ id, words }) => [id, canonicalOfWords(words)]), preferences])
}

/** The choice as one text, its reason included: what both sign the hash of. */
export function canonicalOfChoice(choice: ApproachChoice, reason: string | undefined): string {
  const { chosen, pace, intensity } = choice
  return JSON.stringify([
    'approach',
    chosen,
    pace,
    intensity ?? null,
    canonicalOfTable(choice),
    reason ?? null,
  ])
}

/** Whether the chosen card lies on the table with the same words still. */
export function isStillThere({ chosen, cards }: ApproachChoice, now: ApproachTableNow): boolean {
  const then = cards.find(({ id }) => id === chosen)
  const card = now.cards.find(({ id }) => id === chosen)
  return (
    then !== undefined && card !== undefined && canonicalOfWords(then.words) === canonicalOfWords(card.words)
  )
}

/** Reads what was kept as a choice; undefined for what is none, or whose chosen card cannot be read. */
export function readApproachChoice(value: unknown): ApproachChoice | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const chosen = idIn(value, 'chosen', parseApproachCardId)
  const pace = paceOf(Reflect.get(value, 'pace'))
  const cards = listIn(value, 'cards').flatMap((one): readonly CardThen[] => {
    if (typeof one !== 'object' || one === null) return []
    const id = idIn(one, 'id', parseApproachCardId)
    const words = readApproachWords(Reflect.get(one, 'words'))
    return id === undefined || words === undefined ? [] : [{ id, words }]
  })
  if (chosen === undefined || pace === undefined || !cards.some(({ id }) => id === chosen)) return undefined
  const preferences = listIn(value, 'preferences').flatMap((one): readonly PreferenceId[] => {
    const id = typeof one === 'string' ? parsePreferenceId(one) : undefined
    return id?.ok === true ? [id.value] : []
  })
  return { chosen, pace, intensity: intensityOf(Reflect.get(value, 'intensity')), cards, preferences }
}

function listIn(value: object, member: string): readonly unknown[] {
  const list: unknown = Reflect.get(value, member)
  return Array.isArray(list) ? list : []
}

function idIn<Id>(
  value: object,
  member: string,
  parse: (text: string) => { readonly ok: true; readonly value: Id } | { readonly ok: false },
): Id | undefined {
  const text: unknown = Reflect.get(value, member)
  if (typeof text !== 'string') return undefined
  const id = parse(text)
  return id.ok ? id.value : undefined
}
