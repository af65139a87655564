import * as decoding from 'lib0/decoding'
import { readAcknowledged } from '#lib/wire/acknowledged.ts'
import { messageType } from '#lib/wire/message-type.ts'
import { encodeSyncStep1, encodeSyncStep2, encodeUpdate, readSyncFrame } from '#lib/wire/sync-frame.ts'
import type { ServerKind } from '../servers/server-kind.ts'
import { dialectOf, isSync, type Place } from './dialect.ts'
import { openRawSocket } from './raw-socket.ts'
import { clocksOf, keystroke, openingOf, presenceOf } from './typing.ts'

export interface PersonOptions {
  readonly kind: ServerKind
  readonly port: number
  readonly place: Place
  readonly client: number
  /** The other person's client id: their letters are what is timed. */
  readonly other: number
  /** What this person's own paragraph begins with; undefined: somebody who only looks. */
  readonly opening: string | undefined
  /** A letter of the other's has come: their clock. */
  readonly onSeen?: (clock: number) => void
  /** The server says that this letter of this person's is on disk. */
  readonly onSaved?: (clock: number) => void
  readonly onClosed?: (code: number) => void
  /** Every update that comes, a view that is valid only during the call. */
  readonly onUpdate?: (update: Uint8Array) => void
}

/** One person's browser, as light as can be: the protocol's frames without a document behind them. */
export interface Person {
  /** Resolves once the server has answered step 1; rejects when the connection ends before. */
  readonly inSync: Promise<void>
  /** Types a letter; with it goes where the cursor is now. Answers with the letter's clock. */
  type(withPresence: boolean): number
  /** Any message at all; the document's name is put before it where the server wants one. */
  sendRaw(message: Uint8Array): void
  sendBytes(bytes: Uint8Array): void
  readonly closed: () => number | undefined
  leave(): void
}

export function joinAs(options: PersonOptions): Person {
  const { kind, port, place, client, other, opening } = options
  const dialect = dialectOf(kind, port, place)
  const first = opening === undefined ? undefined : openingOf(client, opening)
  let nextClock = first?.nextClock ?? 0
  let presenceClock = 1
  let hasOpened = false
  let closed: number | undefined
  /** What each writing frame of this connection brought, by its number: a letter's clock, or none. */
  const frames = new Map<number, number | undefined>()
  let sentFrames = 0
  let durableFrames = 0
  const settled = Promise.withResolvers<void>()
  settled.promise.catch(() => undefined)

  const prefixed = (message: Uint8Array) =>
    dialect.prefix.length === 0 ? message : Buffer.concat([dialect.prefix, message])
  const write = (message: Uint8Array, clock: number | undefined) => {
    sentFrames += 1
    if (options.onSaved !== undefined) frames.set(sentFrames, clock)
    return prefixed(message)
  }

  const socket = openRawSocket({
    port,
    path: dialect.path,
    headers: dialect.headers,
    onOpen() {
      if (dialect.greeting !== undefined) socket.send(dialect.greeting)
      socket.send(prefixed(encodeSyncStep1(new Uint8Array([0]))))
    },
    onMessage: (message) => read(message),
    onClose(code) {
      closed = code
      settled.reject(new Error(`closed with ${code}`))
      options.onClosed?.(code)
    },
  })

  function read(message: Uint8Array): void {
    const decoder = decoding.createDecoder(message)
    decoder.pos = dialect.prefix.length
    const type = decoding.readVarUint(decoder)
    if (isSync(type)) return readSync(decoder)
    if (type === messageType.acknowledged && dialect.acknowledges) {
      const durable = readAcknowledged(decoder).frames
      for (; durableFrames < durable; durableFrames += 1) {
        const clock = frames.get(durableFrames + 1)
        frames.delete(durableFrames + 1)
        if (clock !== undefined) options.onSaved?.(clock)
      }
    }
  }

  function readSync(decoder: decoding.Decoder): void {
    const sync = readSyncFrame(decoder)
    if (!sync.ok) return
    if (sync.value.kind === 'step-1') {
      const brings = first !== undefined && !hasOpened
      hasOpened = true
      const update = brings ? first.update : new Uint8Array([0, 0])
      socket.send(write(encodeSyncStep2(update), brings ? nextClock - 1 : undefined))
      return
    }
    options.onUpdate?.(sync.value.update)
    if (options.onSeen !== undefined && sync.value.kind === 'update') {
      const clocks = clocksOf(sync.value.update, other)
      for (let clock = clocks?.[0] ?? 0; clock < (clocks?.[1] ?? 0); clock += 1) options.onSeen(clock)
    }
    if (sync.value.kind === 'step-2') settled.resolve()
  }

  return {
    inSync: settled.promise,
    type(withPresence) {
      const clock = nextClock
      nextClock += 1
      const letter = write(encodeUpdate(keystroke(client, clock)), clock)
      if (withPresence) {
        presenceClock += 1
        socket.send(letter, prefixed(presenceOf(client, presenceClock, clock)))
      } else socket.send(letter)
      return clock
    },
    sendRaw: (message) => socket.send(prefixed(message)),
    sendBytes: (bytes) => socket.sendBytes(bytes),
    closed: () => closed,
    leave: () => socket.destroy(),
  }
}
