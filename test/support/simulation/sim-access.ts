import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import type { SimDocument, SimPractice } from './sim-practice.ts'

const [minuteMs, hourMs] = [60_000, 3_600_000]
/** The last input is known to a quarter of a minute. */
const grainMs = 15_000

/** Thrown when the server does what it must never do. */
export function ensure(holds: boolean, invariant: string): asserts holds {
  if (!holds) throw new Error(invariant)
}

/**
 * Who may, kept apart from the server: changed the moment a command is on disk, by its input alone. What the
 * store decides is held against it.
 */
export class SimAccess {
  readonly gone = new Set<number>()
  private readonly sessions = new Map<
    SessionId,
    { readonly person: number; readonly at: number; lastInputAt: number; ended: boolean }
  >()
  private readonly practice: SimPractice
  private isShared = false
  /** Sessions that the store has refused a document to. */
  private readonly refused = new Set<string>()

  constructor(practice: SimPractice) {
    this.practice = practice
    for (const [person, { sessionId }] of practice.people.entries()) {
      this.sessions.set(sessionId, { person, at: practice.at, lastInputAt: practice.at, ended: false })
    }
  }

  started(sessionId: SessionId, person: number, at: number): void {
    this.sessions.set(sessionId, { person, at, lastInputAt: at, ended: false })
  }

  /** Writing is real input. */
  wrote(sessionId: SessionId, at: number): void {
    const session = this.sessions.get(sessionId)
    if (session === undefined) return
    if (session.lastInputAt > at || at - session.lastInputAt >= grainMs) session.lastInputAt = at
  }

  ended(sessionId: SessionId): void {
    const session = this.sessions.get(sessionId)
    if (session !== undefined) session.ended = true
  }

  shared(isShared: boolean): void {
    this.isShared = isShared
  }

  isLive(sessionId: SessionId, at: number): boolean {
    const session = this.sessions.get(sessionId)
    if (session === undefined || session.ended) return false
    const isClient = session.person === 0
    if (at - session.lastInputAt >= (isClient ? 30 : 15) * minuteMs) return false
    return at - session.at < (isClient ? 24 : 12) * hourMs
  }

  may(what: 'read' | 'write', sessionId: SessionId, { kind }: SimDocument, at: number): boolean {
    const person = this.sessions.get(sessionId)?.person
    if (person === undefined || !this.isLive(sessionId, at)) return false
    return this.mayPerson(what, person, kind)
  }

  /** With whatever session. */
  mayPerson(what: 'read' | 'write', person: number, kind: SimDocument['kind']): boolean {
    if (person === 0) return true
    if (this.gone.has(person)) return false
    return kind === 'reflection' ? what === 'read' && this.isShared : true
  }

  /** The store decided, by the state of that moment. */
  decided(allowed: boolean, what: 'read' | 'write', sessionId: SessionId, document: SimDocument, at: number) {
    const expected = this.may(what, sessionId, document, at)
    ensure(allowed || !expected, 'the gate refused somebody who may')
    ensure(!allowed || expected, `the gate let somebody ${what} who may not`)
    if (!allowed) this.refused.add(`${sessionId}/${document.documentId}`)
  }

  wasRefused(sessionId: SessionId, documentId: DocumentId): boolean {
    return this.refused.has(`${sessionId}/${documentId}`)
  }

  personOf(sessionId: SessionId): number | undefined {
    return this.sessions.get(sessionId)?.person
  }

  get people() {
    return this.practice.people
  }
}
