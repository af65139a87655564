import type { DocumentKind } from '#lib/access/document-kind.ts'
import type { AccountId, DocumentId, SessionId } from '#lib/base/ids.ts'
import { ensureWorkspaceId } from '#lib/base/ids.ts'
import { fail, succeed } from '#lib/base/result.ts'
import type { AppendEntry, AppendOutcome, DocumentLog } from '#server/sync/ports.ts'

interface StoredDocument {
  readonly kind: DocumentKind
  readonly updates: Uint8Array[]
  readonly authors: Map<number, AccountId>
}

type Refusal = Extract<AppendOutcome, { kind: 'refused' }>['reason']

/** `late`: on disk now, and answered by the next release. */
type Release = 'commit' | 'fail' | 'crash' | 'late'

export const memoryWorkspaceId = ensureWorkspaceId('workspace-0000000000-w')

/**
 * A log in memory. `hold()` keeps groups back until the test lets one through, fails it, or lets it reach
 * "disk" without the answer coming back, as when the process dies, or a thread ('crash').
 */
export class MemoryLog implements DocumentLog {
  readonly documents = new Map<DocumentId, StoredDocument>()
  readonly groups: number[] = []
  /** The gate inside the transaction. */
  refuse: (entry: AppendEntry) => Refusal | undefined = () => undefined
  accountOf: (sessionId: SessionId) => AccountId
  private held: { entries: readonly AppendEntry[]; go: (how: Release) => void }[] | undefined

  constructor(accountOf: (sessionId: SessionId) => AccountId) {
    this.accountOf = accountOf
  }

  add(documentId: DocumentId, kind: DocumentKind): void {
    this.documents.set(documentId, { kind, updates: [], authors: new Map() })
  }

  hold(): void {
    this.held ??= []
  }

  get heldCount(): number {
    return this.held?.length ?? 0
  }

  /** Lets the group that waits through, or not; later ones wait again. */
  release(how: Release = 'commit'): boolean {
    const next = this.held?.shift()
    next?.go(how)
    return next !== undefined
  }

  stopHolding(): void {
    const held = this.held ?? []
    this.held = undefined
    for (const group of held) group.go('commit')
  }

  /** How often a document was asked for. */
  loads = 0
  private heldLoads: (() => void)[] | undefined

  /** From now on a document that is asked for comes when the test says so: as it was then, or as it is now. */
  holdLoads(): void {
    this.heldLoads ??= []
  }

  releaseLoad(): boolean {
    const next = this.heldLoads?.shift()
    next?.()
    return next !== undefined
  }

  load: DocumentLog['load'] = (documentId) => {
    this.loads += 1
    const { heldLoads } = this
    if (heldLoads === undefined) return this.read(documentId)
    const early = this.loads % 2 === 0 ? this.read(documentId) : undefined
    return new Promise((resolve) => {
      heldLoads.push(() => resolve(early ?? this.read(documentId)))
    })
  }

  private read(documentId: DocumentId): ReturnType<DocumentLog['load']> {
    const stored = this.documents.get(documentId)
    if (stored === undefined) return Promise.resolve(fail({ kind: 'not-found' }))
    return Promise.resolve(
      succeed({
        kind: stored.kind,
        workspaceId: memoryWorkspaceId,
        schemaVersion: 1,
        seq: stored.updates.length,
        updates: [...stored.updates],
        authors: new Map(stored.authors),
      }),
    )
  }

  append: DocumentLog['append'] = (entries) => {
    this.groups.push(entries.length)
    if (this.held === undefined) return Promise.resolve(this.commit(entries))
    const { held } = this
    return new Promise((resolve, reject) => {
      held.push({
        entries,
        go: (how) => {
          const failure = Object.assign(new Error('disk full'), { kind: 'store-unavailable' })
          if (how === 'fail') return reject(failure)
          const outcomes = this.commit(entries)
          if (how === 'commit') resolve(outcomes)
          if (how === 'crash') reject(failure)
          if (how === 'late') held.unshift({ entries, go: () => resolve(outcomes) })
        },
      })
    })
  }

  /** How often a document's state was asked to be written down. */
  readonly shortened: DocumentId[] = []

  shorten: DocumentLog['shorten'] = (documentId) => void this.shortened.push(documentId)

  private commit(entries: readonly AppendEntry[]): AppendOutcome[] {
    return entries.map((entry) => {
      const reason = this.refuse(entry)
      if (reason !== undefined) return { kind: 'refused', reason }
      const stored = this.documents.get(entry.documentId)
      if (stored === undefined) return { kind: 'refused', reason: 'not-found' }
      const account = this.accountOf(entry.sessionId)
      if (entry.clients.some((client) => (stored.authors.get(client) ?? account) !== account)) {
        return { kind: 'refused', reason: 'authorship' }
      }
      for (const client of entry.clients) stored.authors.set(client, account)
      stored.updates.push(entry.update.slice())
      return { kind: 'committed', seq: stored.updates.length }
    })
  }
}
