import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { WebsocketProvider } from 'y-websocket'
import { messageType } from '#lib/wire/message-type.ts'

type Handler = WebsocketProvider['messageHandlers'][number]

/**
 * Holds what comes from others while a person composes (IME): a change under their hands would break the
 * word they are choosing. Everything held is applied in order by `release`.
 */
export interface HeldFrames {
  hold(): void
  release(): void
}

export function holdableFrames(provider: WebsocketProvider): HeldFrames {
  let isHolding = false
  let held: (() => void)[] = []

  const wrap = (type: number) => {
    const handle = provider.messageHandlers[type]
    if (handle === undefined) return
    const holdable: Handler = (encoder, decoder, from, emitSynced, handled) => {
      // A sync request is a question and changes nothing here; its answer must not wait.
      if (!isHolding || isSyncRequest(type, decoder)) {
        handle(encoder, decoder, from, emitSynced, handled)
        return
      }
      const rest = decoding.readTailAsUint8Array(decoder).slice()
      held.push(() =>
        handle(encoding.createEncoder(), decoding.createDecoder(rest), from, emitSynced, handled),
      )
    }
    provider.messageHandlers[type] = holdable
  }
  wrap(messageType.sync)
  wrap(messageType.awareness)

  return {
    hold() {
      isHolding = true
    },
    release() {
      isHolding = false
      const waiting = held
      held = []
      for (const apply of waiting) apply()
    },
  }
}

function isSyncRequest(type: number, decoder: decoding.Decoder): boolean {
  return type === messageType.sync && decoding.peekVarUint(decoder) === 0
}
