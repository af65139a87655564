import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'

/** When a socket is read: not before its person was let in. */
export interface GatedReading {
  /** Its person was let in: from now on it is read. */
  letIn(): void
  /** Has the connection end after what was sent; of whoever was not let in not even the goodbye is read. */
  end(): void
}

/** Pauses a socket whose person is not known yet: what they send waits in the network's own buffers. */
export function gateReading(webSocket: WebSocket, socket: Duplex): GatedReading {
  let isIn = false
  webSocket.pause()
  return {
    letIn() {
      if (isIn) return
      isIn = true
      webSocket.resume()
    },
    end() {
      if (isIn) webSocket.resume()
      else socket.end()
    },
  }
}
