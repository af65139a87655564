import { createHash } from 'node:crypto'
import { readAwarenessFrame } from '#lib/wire/awareness-frame.ts'
import { messageType } from '#lib/wire/message-type.ts'
import * as decoding from 'lib0/decoding'
import { createEventCounts, type EventCounts, type SimEvent } from './sim-events.ts'

/** Ids that the server makes by chance, wherever they stand in a frame. */
const serverIds = /"[A-Za-z0-9_-]{22}"/g

/**
 * Everything that happens, in order, with every byte that crosses the network or reaches the disk, as one hash:
 * two runs of a seed that differ in anything differ here. Only ids that the server makes by chance are told by
 * the order in which they appear.
 */
export class SimTrace {
  readonly counts: EventCounts
  private readonly hash = createHash('sha256')
  private readonly names = new Map<string, number>()

  constructor(counts: EventCounts = createEventCounts()) {
    this.counts = counts
  }

  /** Something of the list happened. */
  happened(event: SimEvent, ...details: readonly (string | number)[]): void {
    this.counts[event] += 1
    this.say(event, ...details)
  }

  say(...words: readonly (string | number)[]): void {
    this.hash.update(`${words.join(' ')}\n`)
  }

  bytes(bytes: Uint8Array): void {
    this.hash.update(`${bytes.length} `)
    this.hash.update(bytes)
  }

  /** A frame from the server, which may name people and ids that it made. */
  frame(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    switch (decoding.readVarUint(decoder)) {
      case messageType.sync:
      case messageType.acknowledged:
        return this.bytes(frame)
      case messageType.awareness:
        for (const { clientId, clock, state } of readAwarenessFrame(decoder)) {
          this.say('presence', this.nameOf(String(clientId)), clock, this.named(state))
        }
        return
      default:
        this.say(this.named(new TextDecoder().decode(frame)))
    }
  }

  digest(): string {
    return this.hash.copy().digest('hex')
  }

  private named(text: string): string {
    return text.replaceAll(serverIds, (id) => `"${this.nameOf(id)}"`)
  }

  private nameOf(id: string): number {
    const known = this.names.get(id) ?? this.names.size
    this.names.set(id, known)
    return known
  }
}
