import { messageType, syncType } from '#lib/wire/message-type.ts'
import type { WriteTally } from './write-tally.ts'

/**
 * The WebSocket that the stock provider is given: the same, except that each frame that writes passes the
 * tally. `onTooLarge` is called instead of sending a frame that the server would refuse for its size.
 */
export function talliedSocket(tally: WriteTally, onTooLarge: () => void): typeof WebSocket {
  return class TalliedSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      tally.socketOpened()
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      const kind = data instanceof Uint8Array ? findWrite(data) : undefined
      if (kind !== undefined && data instanceof Uint8Array) {
        const decision = tally.sending(kind, data.byteLength)
        if (decision === 'drop-and-resync') onTooLarge()
        if (decision !== 'send') return
      }
      super.send(data)
    }
  }
}

/** Both numbers are below 128, so each is one byte. */
function findWrite(frame: Uint8Array): 'step-2' | 'update' | undefined {
  if (frame[0] !== messageType.sync) return undefined
  if (frame[1] === syncType.step2) return 'step-2'
  return frame[1] === syncType.update ? 'update' : undefined
}
