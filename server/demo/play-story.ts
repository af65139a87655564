import type * as Y from 'yjs'
import {
  ensureGoalId,
  type DocumentId,
  type GoalId,
  type NoticingId,
  type ReflectionId,
  type SessionId,
  type SessionPageId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { unreachable } from '#lib/base/unreachable.ts'
import { addGoal, setDomain } from '#lib/board/goal-commands.ts'
import { goalTextName } from '#lib/board/goal-texts.ts'
import { addSign } from '#lib/board/sign-commands.ts'
import { addStep, setStepDone, setStepOwner } from '#lib/board/step-commands.ts'
import { partName } from '#lib/plan/plan-parts.ts'
import type { Door } from '../door.ts'
import { openInProcess } from '../sync/in-process-peer.ts'
import type { SyncHub } from '../sync/ports.ts'
import { actOnStartingPoint } from './act-on-starting-point.ts'
import { playWay, type WayStage } from './play-ways.ts'
import { decideTogether } from './decide-together.ts'
import { demoTimes } from './demo-times.ts'
import { getValue } from './get-value.ts'
import { notice, type NoticingPlay } from './notice.ts'
import { addParagraphs, rewordParagraph } from './paragraphs.ts'
import type { Deed, Page, PairStory, Scene, Who } from './story.ts'

export interface Stage {
  readonly door: Door
  readonly hub: SyncHub
  /** Sets the composition root's clock. */
  readonly setTime: (at: Instant) => void
  readonly newId: () => string
  /** Signs a person in at the present time of the story. */
  readonly signIn: (signInName: string) => Promise<SessionId>
  /** Keeps the versions that are due at the present time of the story. */
  readonly keepDueVersions: () => Promise<void>
}

interface Play {
  readonly stage: Stage
  readonly story: PairStory
  readonly workspaceId: WorkspaceId
  /** When the demo begins. */
  readonly today: Instant
  readonly goals: Map<string, GoalId>
  readonly steps: Map<string, string>
  readonly reflections: Map<string, { readonly id: ReflectionId; readonly documentId: DocumentId }>
  readonly sessions: Map<string, { readonly id: SessionPageId; readonly documentId: DocumentId }>
  readonly cards: WayStage['cards']
  readonly wins: Map<string, NoticingId>
}

const dayMs = 86_400_000
/** Between two deeds of a scene. */
const breathMs = 40_000
/** After a scene nobody writes for so long. */
const restMs = 6 * 60_000

/** Lets a pair live through their weeks, scene by scene, with the same calls that their browsers make. */
export async function playStory(
  stage: Stage,
  story: PairStory,
  workspaceId: WorkspaceId,
  today: Instant,
): Promise<void> {
  const play: Play = {
    stage,
    story,
    workspaceId,
    today,
    goals: new Map(),
    steps: new Map(),
    reflections: new Map(),
    sessions: new Map(),
    cards: new Map(),
    wins: new Map(),
  }
  for (const scene of inOrder(story.scenes)) await playScene(play, scene)
}

/** As they came about: a story may be told in several parts. */
function inOrder(scenes: readonly Scene[]): readonly Scene[] {
  const minuteOf = ({ daysAgo, at: [hours, minutes] }: Scene) => hours * 60 + minutes - daysAgo * 24 * 60
  return scenes.toSorted((one, other) => minuteOf(one) - minuteOf(other))
}

async function playScene(play: Play, scene: Scene): Promise<void> {
  const midnight = Math.floor(play.today / dayMs) * dayMs - scene.daysAgo * dayMs
  let at = midnight + (scene.at[0] * 60 + scene.at[1]) * 60_000
  play.stage.setTime(at)
  const sessionId = await play.stage.signIn(play.story[scene.who].signInName)
  for (const deed of scene.deeds) {
    at += breathMs
    play.stage.setTime(at)
    await act(play, sessionId, deed, at)
  }
  await play.stage.door.identity.endSession(sessionId)
  play.stage.setTime(at + restMs)
  await play.stage.keepDueVersions()
}

async function act(play: Play, sessionId: SessionId, deed: Deed, at: Instant): Promise<void> {
  const { workspaces, reading, versions, appointments } = play.stage.door
  const { workspaceId } = play
  switch (deed.do) {
    case 'put-card':
    case 'prefer':
    case 'suggest-way':
    case 'answer-way':
    case 'agree-way':
    case 'stop-way': {
      const { stage, cards } = play
      return playWay({ door: stage.door, workspaceId, cards }, sessionId, known(play.goals, deed.goal), deed)
    }
    case 'add-goal': {
      const id = ensureGoalId(play.stage.newId())
      play.goals.set(deed.goal, id)
      return onBoard(play, sessionId, (doc) => {
        addGoal(doc, { id, sentence: deed.words })
        if (deed.domain !== undefined) setDomain(doc, id, deed.domain)
      })
    }
    case 'sign': {
      const sign = {
        id: play.stage.newId(),
        goalId: known(play.goals, deed.goal),
        place: deed.place,
        words: deed.words,
      }
      return onBoard(play, sessionId, (doc) => addSign(doc, sign))
    }
    case 'step': {
      const id = play.stage.newId()
      play.steps.set(deed.step, id)
      const ownerId = await accountOf(play, sessionId, deed.owner)
      return onBoard(play, sessionId, (doc) => {
        addStep(doc, { id, goalId: known(play.goals, deed.goal), words: deed.words })
        setStepOwner(doc, id, ownerId)
      })
    }
    case 'on-goal': {
      const goalId = known(play.goals, deed.goal)
      return onBoard(play, sessionId, (doc) => deed.write(doc, goalId, play.stage.newId))
    }
    case 'finish-step':
      return onBoard(play, sessionId, (doc) => setStepDone(doc, known(play.steps, deed.step), true))
    case 'suggest-start':
    case 'move':
    case 'agree-words':
    case 'replace':
      return decideTogether({ ...play, goalOf: (goal) => known(play.goals, goal) }, sessionId, deed)
    case 'write-reflection': {
      const begun = getValue(
        await workspaces.startReflection(sessionId, workspaceId, { prompt: deed.prompt }),
      )
      play.reflections.set(deed.reflection, begun)
      return write(play, sessionId, begun.documentId, (doc) => addParagraphs(doc, deed.paragraphs))
    }
    case 'share':
      getValue(await workspaces.shareReflection(sessionId, known(play.reflections, deed.reflection).id))
      return
    case 'read-reflection':
      getValue(await reading.reflection(sessionId, known(play.reflections, deed.reflection).id))
      return
    case 'open-session':
      play.sessions.set(deed.session, getValue(await workspaces.startSessionPage(sessionId, workspaceId)))
      return
    case 'write-session': {
      const { documentId } = known(play.sessions, deed.session)
      return write(play, sessionId, documentId, (doc) => addParagraphs(doc, deed.paragraphs))
    }
    case 'write-plan': {
      const { part, paragraphs } = deed
      const documentId = await findShared(play, sessionId, 'plan')
      return write(play, sessionId, documentId, (doc) => addParagraphs(doc, paragraphs, partName(part)))
    }
    case 'write-starting-point':
    case 'share-starting-point':
    case 'read-starting-point':
    case 'quote-starting-point':
    case 'comment-starting-point':
    case 'reply-starting-point':
      return actOnStartingPoint(
        {
          door: play.stage.door,
          sessionId,
          workspaceId,
          goalIdOf: (goal) => known(play.goals, goal),
          write: (documentId, change) => write(play, sessionId, documentId, change),
        },
        deed,
      )
    case 'reword-goal': {
      const name = goalTextName(deed.part ?? 'sentence', known(play.goals, deed.goal))
      return onBoard(play, sessionId, (doc) => rewordParagraph(doc.getXmlFragment(name), deed.from, deed.to))
    }
    case 'reword':
      return write(play, sessionId, documentOf(play, deed.page), (doc) =>
        rewordParagraph(doc.getXmlFragment('body'), deed.from, deed.to),
      )
    case 'keep-version': {
      const { page, name, reason = '' } = deed
      const documentId =
        page.of === 'board' ? await findShared(play, sessionId, 'board') : documentOf(play, page)
      getValue(await versions.keep(sessionId, documentId, { name, reason }))
      return
    }
    case 'set-times': {
      const { repeat, minutes } = deed
      const times = { ...demoTimes(play.today, at, repeat), minutes, repeat }
      getValue(await appointments.set(sessionId, workspaceId, times))
      return
    }
    case 'set-video-link':
      getValue(await appointments.setVideoLink(sessionId, workspaceId, deed.link))
      return
    case 'rate':
    case 'say-how-sure':
    case 'add-win':
    case 'answer-win':
      return notice(noticingOf(play), sessionId, deed)
    case 'read-board':
      getValue(await reading.board(sessionId, workspaceId))
      getValue(await play.stage.door.finding.noteVisit(sessionId, workspaceId))
      return
    default:
      return unreachable(deed)
  }
}

function noticingOf({ stage, workspaceId, goals, wins }: Play): NoticingPlay {
  const { door, newId } = stage
  return { noticed: door.noticed, workspaceId, newId, goalOf: (goal) => known(goals, goal), wins }
}

function known<T>(names: ReadonlyMap<string, T>, name: string): T {
  const found = names.get(name)
  if (found === undefined) throw new Error(`the story has no ${name} yet`)
  return found
}

async function accountOf(play: Play, sessionId: SessionId, who: Who) {
  const { people } = getValue(await play.stage.door.reading.workspace(sessionId, play.workspaceId))
  const person = people.find((one) => one.role === who)
  if (person === undefined) throw new Error('the story has somebody who is not in the workspace')
  return person.accountId
}

function documentOf(play: Play, page: Page): DocumentId {
  return page.of === 'session'
    ? known(play.sessions, page.session).documentId
    : known(play.reflections, page.reflection).documentId
}

async function onBoard(play: Play, sessionId: SessionId, change: (doc: Y.Doc) => void): Promise<void> {
  await write(play, sessionId, await findShared(play, sessionId, 'board'), change)
}

/** The one document of its kind in the workspace. */
async function findShared(play: Play, sessionId: SessionId, kind: 'board' | 'plan'): Promise<DocumentId> {
  const documents = getValue(await play.stage.door.workspaces.documents(sessionId, play.workspaceId))
  const found = documents.find((document) => document.kind === kind)
  if (found === undefined) throw new Error('the workspace lacks what every workspace has')
  return found.id
}

async function write(
  play: Play,
  sessionId: SessionId,
  documentId: DocumentId,
  change: (doc: Y.Doc) => void,
): Promise<void> {
  const peer = openInProcess(play.stage.hub, { sessionId, documentId })
  await peer.joined()
  change(peer.doc)
  await peer.saved()
  peer.close()
}
