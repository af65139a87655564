import type { SyncHub } from '#server/sync/ports.ts'

/** A hub of this process, as `remoteHub` shows one of another: `onFrame` is called after whatever came. */
export function localHub(hub: Pick<SyncHub, 'connect'>, onFrame: () => void): Pick<SyncHub, 'connect'> {
  return {
    connect: (socket, who) =>
      hub.connect(
        {
          send: (frame) => {
            socket.send(frame)
            queueMicrotask(onFrame)
          },
          close: (code, reason) => {
            socket.close(code, reason)
            queueMicrotask(onFrame)
          },
          get backlogBytes() {
            return socket.backlogBytes
          },
        },
        who,
      ),
  }
}
