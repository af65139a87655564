import { once } from 'node:events'
import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { WebSocket } from 'ws'
import { protocolName } from '#lib/wire/protocol-name.ts'
import type { SyncHub } from '#server/sync/ports.ts'
import { browserHeaders } from './sync-server.ts'

export interface ChildServer {
  readonly origin: string
  readonly process: ChildProcess
  kill(): Promise<void>
}

/** Starts the child server on the folders and waits until it listens. */
export async function startChildServer(
  dataFolder: string,
  keysFolder: string,
  time: number,
): Promise<ChildServer> {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('./sync-child.ts', import.meta.url)), dataFolder, keysFolder],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, SYNC_CHILD_TIME: String(time) } },
  )
  const exited = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })
  const [port] = (await Promise.race([once(lines, 'line'), exited])) as [string]
  return {
    origin: `http://127.0.0.1:${port}`,
    process: child,
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}

/** The other process's hub, over real sockets. `onFrame` is called after each frame was handed to the socket. */
export function remoteHub(origin: string, onFrame: () => void): Pick<SyncHub, 'connect'> {
  return {
    connect: (socket, { sessionId, documentId, speaksWaymark }) => {
      const url = `${origin.replace('http', 'ws')}/sync/${documentId}`
      const webSocket = new WebSocket(
        url,
        speaksWaymark ? [protocolName] : [],
        browserHeaders(origin, sessionId),
      )
      const waiting: Uint8Array[] = []
      webSocket.on('open', () => {
        for (const frame of waiting.splice(0)) webSocket.send(frame)
      })
      webSocket.on('message', (data: Buffer) => {
        socket.send(new Uint8Array(data))
        onFrame()
      })
      webSocket.on('error', () => webSocket.terminate())
      webSocket.on('close', (code) => {
        socket.close(code, '')
        onFrame()
      })
      return {
        receive: (frame) => {
          if (webSocket.readyState === WebSocket.OPEN) webSocket.send(frame)
          else waiting.push(frame)
        },
        closed: () => webSocket.terminate(),
      }
    },
  }
}
