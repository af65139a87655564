import { approachParts } from '#lib/approaches/approach-words.ts'
import type { DocumentId, GoalId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { noGoalParts } from '#lib/board/goal-parts-view.ts'
import type { AgreedApproach } from '#lib/deciding/agreed-approach.ts'
import { unreachable } from '#lib/base/unreachable.ts'
import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import { findLines, wordsSought } from '#lib/finding/find-lines.ts'
import { linesOfGoal, linesOfPlan, linesOfText } from '#lib/finding/lines-of.ts'
import type { Found, FindingDesk, Hit } from '../finding-door.ts'
import { answered } from '../storage/answered.ts'
import type { Store } from '../storage/store.ts'
import type { SyncHub } from '../sync/ports.ts'
import { boardReader, bodyReader, goalPartsReader, planReader } from './document-readers.ts'

export interface FindingOptions {
  readonly store: Store
  readonly hub: Pick<SyncHub, 'read'>
}

/** How much of a workspace one search looks through and tells. */
export const findingLimits = { documents: 500, hits: 50, linesOfAHit: 3 } as const

type Listed = Extract<Awaited<ReturnType<typeof listReadable>>, { ok: true }>['value'][number]

/** Looking for words in what one may read. The words looked for are kept nowhere. */
export function createFindingDesk({ store, hub }: FindingOptions): FindingDesk {
  const underWay = new Set<SessionId>()

  const findIn = async (listed: Listed, words: readonly string[]): Promise<readonly Hit[]> => {
    const search = (lines: readonly string[]) => findLines(lines, words, findingLimits.linesOfAHit)
    const hit = <Where extends object>(lines: readonly string[], where: Where) =>
      lines.length === 0 ? [] : [{ ...where, lines }]
    switch (listed.in) {
      case 'board': {
        const board = await hub.read(listed.documentId, boardReader)
        const parts = await hub.read(listed.documentId, goalPartsReader)
        return (board.ok ? board.value.goals : []).flatMap((goal) =>
          goal.kind === 'unreadable'
            ? []
            : linesOfGoal(
                goal,
                (parts.ok ? parts.value.get(goal.id) : undefined) ?? noGoalParts,
                linesOfApproach(listed.approaches, goal.id),
              ).flatMap(({ part, lines }) =>
                hit(search(lines), {
                  in: 'goal' as const,
                  goalId: goal.id,
                  part,
                  sentence: linesOfText(goal.sentence).join(' '),
                }),
              ),
        )
      }
      case 'plan': {
        const plan = await hub.read(listed.documentId, planReader)
        return hit(search(plan.ok ? linesOfPlan(plan.value) : []), {
          in: 'plan' as const,
          title: listed.title,
        })
      }
      case 'reflection':
      case 'session': {
        const body = await hub.read(listed.documentId, bodyReader)
        const lines = search(body.ok ? linesOfText(body.value) : [])
        const { title } = listed
        return listed.in === 'reflection'
          ? hit(lines, { in: listed.in, id: listed.id, title })
          : hit(lines, { in: listed.in, id: listed.id, title })
      }
      default:
        return unreachable(listed)
    }
  }

  const search = async (
    sessionId: SessionId,
    workspaceId: WorkspaceId,
    words: readonly string[],
  ): Promise<Result<Found, ToldRefusal>> => {
    const listed = await listReadable(store, sessionId, workspaceId)
    if (!listed.ok) return listed
    const hits: Hit[] = []
    for (const one of listed.value.slice(0, findingLimits.documents)) {
      if (hits.length > findingLimits.hits) break
      const found = await findIn(one, words)
      if (found.length === 0) continue
      const target = { of: 'document', id: one.documentId } as const
      const entered = await store.run('enterDocument', { sessionId, target, what: 'read' })
      // Sharing may have stopped while it was looked through.
      if (entered.ok) hits.push(...found)
    }
    const isCut = hits.length > findingLimits.hits || listed.value.length > findingLimits.documents
    return succeed({ hits: hits.slice(0, findingLimits.hits), isCut })
  }

  return {
    noteVisit: (sessionId, workspaceId) =>
      answered(() => store.run('noteBoardVisit', { sessionId, workspaceId })),
    find: async (sessionId, workspaceId, sought) => {
      if (underWay.has(sessionId)) return fail({ kind: 'too-many-tries', retryAfterSeconds: 1 })
      underWay.add(sessionId)
      try {
        return await answered(() => search(sessionId, workspaceId, wordsSought(sought)))
      } finally {
        underWay.delete(sessionId)
      }
    },
  }
}

/** How both agreed to go about a goal, as the card said it. */
function linesOfApproach(approaches: readonly AgreedApproach[], goalId: GoalId): readonly string[] {
  const words = approaches.find((one) => one.goalId === goalId)?.words
  return words === undefined
    ? []
    : ['name' as const, ...approachParts].flatMap((part) => words[part].split('\n'))
}

type Readable = { readonly documentId: DocumentId; readonly title: string } & (
  | { readonly in: 'board'; readonly approaches: readonly AgreedApproach[] }
  | { readonly in: 'plan' }
  | { readonly in: 'reflection'; readonly id: Hitting<'reflection'> }
  | { readonly in: 'session'; readonly id: Hitting<'session'> }
)
type Hitting<Where extends Hit['in']> = Extract<Hit, { in: Where; id: unknown }>['id']

/** What the caller may read: the goals and the plan first, then reflections and session pages, the newest first. */
async function listReadable(
  store: Store,
  sessionId: SessionId,
  workspaceId: WorkspaceId,
): Promise<Result<readonly Readable[], ToldRefusal>> {
  const asked = { sessionId, workspaceId }
  const documents = await store.run('listDocuments', asked)
  if (!documents.ok) return documents
  const reflections = await store.run('listReflections', asked)
  if (!reflections.ok) return reflections
  const sessions = await store.run('listSessionPages', asked)
  if (!sessions.ok) return sessions
  const approaches = await store.ask('findAgreedApproaches', asked)
  if (!approaches.ok) return approaches
  const titles = new Map(documents.value.map(({ id, title }) => [id, title]))
  const titleOf = (id: DocumentId) => titles.get(id) ?? ''
  return succeed([
    ...documents.value.flatMap(({ id, kind, title }): readonly Readable[] =>
      kind === 'board'
        ? [{ in: kind, documentId: id, title, approaches: approaches.value }]
        : kind === 'plan'
          ? [{ in: kind, documentId: id, title }]
          : [],
    ),
    ...reflections.value.map(({ id, documentId }) => ({
      in: 'reflection' as const,
      id,
      documentId,
      title: titleOf(documentId),
    })),
    ...sessions.value.map(({ id, documentId }) => ({
      in: 'session' as const,
      id,
      documentId,
      title: titleOf(documentId),
    })),
  ])
}
