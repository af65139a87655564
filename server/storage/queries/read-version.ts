import * as Y from 'yjs'
import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { Viewer } from '#lib/access/viewer.ts'
import type { DocumentId, SessionId, VersionId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { compareStates } from '#lib/versions/compare-states.ts'
import type { Difference } from '#lib/versions/difference.ts'
import { placesAt } from '#lib/versions/goal-moves.ts'
import { readContent, type VersionContent } from '#lib/versions/version-content.ts'
import { writersIn } from '#lib/versions/writers-in.ts'
import { admitToDocument } from '../admit.ts'
import type { DocumentRow } from '../load-document.ts'
import type { Context, Query } from '../named.ts'
import type { NamedPerson } from '../read-people.ts'
import { openPresentState, openVersionState, type BuiltState } from '../versions/open-version-state.ts'
import { readGoalMoves } from '../versions/read-goal-moves.ts'
import { findVersionRow, readVersionRows, type VersionRow } from '../versions/read-version-rows.ts'
import { describeVersion, readPeopleOf, type ListedVersion } from './list-versions.ts'

/** A version's words, and what is different between it and another state of its document. */
export interface VersionRead {
  readonly version: ListedVersion
  readonly content: VersionContent
  /** The version before it that the reader may read; undefined for the first. */
  readonly earlier: ListedVersion | undefined
  /** From the version before to this one, or from this one to now; undefined when it cannot be told. */
  readonly difference: Difference | undefined
  readonly people: readonly NamedPerson[]
}

export interface ReadVersionInput {
  readonly sessionId: SessionId
  readonly documentId: DocumentId
  readonly versionId: VersionId
  readonly against: 'before' | 'now'
  /** One goal of a board alone. */
  readonly goalId: string | undefined
}

/** For whoever may read it. The caller has written the client's access line. */
export const readVersion: Query<
  ReadVersionInput,
  Result<VersionRead, ToldRefusal | { readonly kind: 'corrupt-record' }>
> = {
  async run(context, { sessionId, documentId, versionId, against, goalId }) {
    const admitted = await admitToDocument(context, sessionId, documentId, 'read')
    if (!admitted.ok) return admitted
    const { viewer, document } = admitted.value
    const row = await findVersionRow(context, viewer, document, versionId)
    if (row === undefined) return fail({ kind: 'not-found' })
    const state = await openVersionState(context, document, row)
    if (state === undefined) return fail({ kind: 'corrupt-record' })
    const before = await readVersionRows(context, viewer, document, { before: row.position, limit: 1 })
    const { kind } = document.facts
    const other = await openOther(context, document, before[0], against)
    const [was, is] = against === 'now' ? [state, other] : [other, state]
    const moves = kind === 'board' ? await readGoalMoves(context, document) : []
    const then = placesAt(moves, row.at)
    const now = placesAt(moves, Infinity)
    const earlierPlaces = placesAt(moves, before[0]?.at ?? -Infinity)
    const [wasIn, isIn] = against === 'now' ? [then, now] : [earlierPlaces, then]
    const difference =
      was && is && compareStates(kind, { ...was, places: wasIn }, { ...is, places: isIn }, goalId)
    const [version, earlier] = [row, before[0]].map((one) => describe(context, viewer, document, one))
    if (version === undefined) return fail({ kind: 'corrupt-record' })
    const people = await readPeopleOf(context, document, [version], difference && writersIn(difference))
    const content = readContent(kind, state.doc, { was: then, now })
    return succeed({ version, content, earlier, difference, people })
  },
}

const describe = (context: Context, viewer: Viewer, document: DocumentRow, row: VersionRow | undefined) =>
  row && describeVersion(context.vault, viewer, document, row)

/** The other state of the comparison; before the first version there was nothing. */
async function openOther(
  context: Context,
  document: DocumentRow,
  before: VersionRow | undefined,
  against: 'before' | 'now',
): Promise<BuiltState | undefined> {
  if (against === 'now') return openPresentState(context, document)
  if (before !== undefined) return openVersionState(context, document, before)
  return { doc: new Y.Doc(), attributions: new Map() }
}
