import { encodeHello } from '#lib/wire/hello.ts'
import type { Allowed, Connection } from './connection.ts'
import type { DocumentState } from './document-state.ts'

/** Tells whoever speaks waymark.1 who they are here and what they may do. */
export function greet(connection: Connection, { person, access }: Allowed, state: DocumentState): void {
  if (!connection.who.speaksWaymark) return
  const { accountId, name, role } = person
  const { schemaVersion, isDamaged, isUnmigrated } = state
  const isOnlyRead = { ...(isDamaged && { damaged: true }), ...(isUnmigrated && { unmigrated: true }) }
  connection.send(encodeHello({ schemaVersion, access, me: { accountId, name, role }, ...isOnlyRead }))
}
