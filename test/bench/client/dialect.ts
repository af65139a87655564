import { unreachable } from '#lib/base/unreachable.ts'
import * as encoding from 'lib0/encoding'
import { messageType } from '#lib/wire/message-type.ts'
import { protocolName } from '#lib/wire/protocol-name.ts'
import type { ServerKind } from '../servers/server-kind.ts'

/** Where somebody joins: a document's name, and for Waymark the cookie of whoever it is. */
export interface Place {
  readonly document: string
  readonly cookie: string
}

/** How one server's messages differ from y-websocket's. */
export interface Dialect {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** Before every message, both ways. */
  readonly prefix: Uint8Array
  /** Sent first. */
  readonly greeting: Uint8Array | undefined
  /** Whether the server says what is on disk. */
  readonly acknowledges: boolean
}

const nothing = new Uint8Array(0)

export function dialectOf(kind: ServerKind, port: number, { document, cookie }: Place): Dialect {
  switch (kind) {
    case 'waymark':
      return {
        path: `/sync/${document}`,
        headers: { origin: `http://127.0.0.1:${port}`, cookie, 'sec-websocket-protocol': protocolName },
        prefix: nothing,
        greeting: undefined,
        acknowledges: true,
      }
    case 'hocuspocus': {
      const prefix = varString(document)
      return {
        path: '/',
        headers: {},
        prefix,
        greeting: Buffer.concat([prefix, signIn()]),
        acknowledges: false,
      }
    }
    case 'relay':
    case 'durable-relay':
    case 'y-websocket':
      return {
        path: `/${document}`,
        headers: {},
        prefix: nothing,
        greeting: undefined,
        acknowledges: kind === 'durable-relay',
      }
    default:
      return unreachable(kind)
  }
}

/** Hocuspocus wants to be shown a token before anything; which one is the same to it here. */
function signIn(): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 2)
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarString(encoder, 'anyone')
  return encoding.toUint8Array(encoder)
}

function varString(text: string): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, text)
  return encoding.toUint8Array(encoder)
}

/** Hocuspocus answers step 1 under a number of its own; otherwise the messages are y-websocket's. */
export const isSync = (type: number) => type === messageType.sync || type === 4
