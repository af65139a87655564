import {
  ensurePressId,
  type GoalId,
  type NoticingId,
  type SessionId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import { unreachable } from '#lib/base/unreachable.ts'
import type { Door } from '../door.ts'
import { getValue } from './get-value.ts'
import type { NoticingDeed } from './story.ts'

/** What a deed needs of its story. */
export interface NoticingPlay {
  readonly noticed: Door['noticed']
  readonly workspaceId: WorkspaceId
  readonly newId: () => string
  readonly goalOf: (goal: string) => GoalId
  readonly wins: Map<string, NoticingId>
}

/** Somebody says how a goal is or how sure they are, adds a win, or answers one. */
export async function notice(play: NoticingPlay, sessionId: SessionId, deed: NoticingDeed): Promise<void> {
  const { noticed, workspaceId, goalOf, wins } = play
  const pressId = ensurePressId(play.newId())
  switch (deed.do) {
    case 'rate': {
      const { level, words } = deed
      const said = { goalId: goalOf(deed.goal), pressId, level, words }
      getValue(await noticed.rate(sessionId, workspaceId, said))
      return
    }
    case 'say-how-sure': {
      const said = { goalId: goalOf(deed.goal), pressId, sureness: deed.sureness }
      getValue(await noticed.sayHowSure(sessionId, workspaceId, said))
      return
    }
    case 'add-win': {
      const { words, domains = [], isPrivate = false } = deed
      const goalId = deed.goal === undefined ? undefined : goalOf(deed.goal)
      const win = { pressId, goalId, words, domains, isPrivate }
      wins.set(deed.win, getValue(await noticed.addWin(sessionId, workspaceId, win)).id)
      return
    }
    case 'answer-win': {
      const win = wins.get(deed.win)
      if (win === undefined) throw new Error(`the story has no ${deed.win} yet`)
      getValue(await noticed.answerWin(sessionId, workspaceId, win, { pressId, words: deed.words }))
      return
    }
    default:
      return unreachable(deed)
  }
}
