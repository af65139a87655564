import type { DocumentId } from '#lib/base/ids.ts'
import type { Confidence, Rating, Win, WinAnswer } from '#lib/noticed/noticing.ts'
import type { Person } from '../admit.ts'
import type { Context } from '../named.ts'
import { createNameReader } from '../read-person-name.ts'
import { findAbout, hasMark, mayRead, type NoticingRow } from './list-noticings.ts'
import { openConfidence, openRating, openWin, openWinAnswer } from './noticing-record.ts'

/** A wordless entry for what was taken back or cannot be opened: a damaged row hides none beside it. */
const takenBack = { state: 'taken-back' } as const
const unreadable = { state: 'unreadable' } as const

type NameOf = ReturnType<typeof createNameReader>

export async function readRatings(
  context: Context,
  boardId: DocumentId,
  rows: readonly NoticingRow[],
): Promise<readonly Rating[]> {
  const [about, nameOf] = [await findAbout(context, rows), createNameReader(context)]
  const read = async (row: NoticingRow): Promise<Rating> => {
    const said = await readSaid(nameOf, row)
    if (hasMark(about.get(row.id), 'taken-back')) return { ...said, ...takenBack }
    const opened = openRating(context.vault, boardId, row)
    return opened === undefined ? { ...said, ...unreadable } : { ...said, state: 'said', ...opened }
  }
  return Promise.all(rows.map(read))
}

export async function readConfidences(
  context: Context,
  boardId: DocumentId,
  rows: readonly NoticingRow[],
): Promise<readonly Confidence[]> {
  const [about, nameOf] = [await findAbout(context, rows), createNameReader(context)]
  const read = async (row: NoticingRow): Promise<Confidence> => {
    const said = await readSaid(nameOf, row)
    if (hasMark(about.get(row.id), 'taken-back')) return { ...said, ...takenBack }
    const opened = openConfidence(context.vault, boardId, row)
    return opened === undefined ? { ...said, ...unreadable } : { ...said, state: 'said', ...opened }
  }
  return Promise.all(rows.map(read))
}

/** Wins with what was answered to them; one that was taken back takes its answers along. */
export async function readWins(
  context: Context,
  viewer: Person,
  boardId: DocumentId,
  rows: readonly NoticingRow[],
): Promise<readonly Win[]> {
  const [about, nameOf] = [await findAbout(context, rows), createNameReader(context)]
  const answers = [...about.values()].flat().filter(({ kind }) => kind === 'answer')
  const aboutAnswers = await findAbout(context, answers)
  const answersOf = (id: string) =>
    Promise.all(
      (about.get(id) ?? [])
        .filter((row) => row.kind === 'answer' && !hasMark(aboutAnswers.get(row.id), 'taken-back'))
        .map((row) => readAnswer(context, nameOf, boardId, row)),
    )
  const read = async (row: NoticingRow): Promise<readonly Win[]> => {
    const marks = about.get(row.id) ?? []
    if (!mayRead(viewer, row, marks)) return []
    const said = await readSaid(nameOf, row)
    const isPrivate = row.is_private === 1 && !hasMark(marks, 'shown')
    // What nobody else ever saw leaves no line behind.
    if (hasMark(marks, 'taken-back')) return isPrivate ? [] : [{ ...said, ...takenBack }]
    const opened = openWin(context.vault, boardId, row)
    if (opened === undefined) return [{ ...said, ...unreadable }]
    return [{ ...said, state: 'said', ...opened, isPrivate, answers: await answersOf(row.id) }]
  }
  return (await Promise.all(rows.map(read))).flat()
}

async function readAnswer(
  { vault }: Context,
  nameOf: NameOf,
  boardId: DocumentId,
  row: NoticingRow,
): Promise<WinAnswer> {
  const { id, byId, by, role, at } = await readSaid(nameOf, row)
  const opened = openWinAnswer(vault, boardId, row)
  const said = { id, byId, by, role, at }
  return opened === undefined ? { ...said, ...unreadable } : { ...said, state: 'said', ...opened }
}

async function readSaid(nameOf: NameOf, row: NoticingRow) {
  return {
    id: row.id,
    goalId: row.goal_id ?? undefined,
    byId: row.by_id,
    by: await nameOf(row.by_id),
    role: row.role,
    at: row.at,
  }
}
