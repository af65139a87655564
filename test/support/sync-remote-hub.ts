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

export interface ChildServerOptions {
  readonly environment?: Readonly<Record<string, string>>
  /** A program and its arguments that runs the server, such as one that watches it. */
  readonly under?: readonly string[]
}

/** Starts the child server on the folders and waits until it listens. */
export async function startChildServer(
  dataFolder: string,
  keysFolder: string,
  time: number,
  { environment = {}, under = [] }: ChildServerOptions = {},
): Promise<ChildServer> {
  const script = fileURLToPath(new URL('./sync-child.ts', import.meta.url))
  const [command, ...args] = [...under, process.execPath, script, dataFolder, keysFolder]
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, SYNC_CHILD_TIME: String(time), ...environment },
    // In a group of its own, so that what runs it ends with it.
    detached: under.length > 0,
  })
  const exited = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })
  const [port] = (await Promise.race([once(lines, 'line'), exited])) as [string]
  return {
    origin: `http://127.0.0.1:${port}`,
    process: child,
    kill: async () => {
      if (under.length > 0 && child.pid !== undefined && child.exitCode === null)
        process.kill(-child.pid, 'SIGKILL')
      else child.kill('SIGKILL')
      await exited
    },
  }
}

/**
 * The other process's hub, over real sockets. `onFrame` is called after each frame was handed to the socket.
 * `cookie`: the one of the whole product, instead of the child server's.
 */
export function remoteHub(origin: string, onFrame: () => void, cookie?: string): Pick<SyncHub, 'connect'> {
  return {
    connect: (socket, { sessionId, documentId, speaksWaymark }) => {
      const url = `${origin.replace('http', 'ws')}/sync/${documentId}`
      const webSocket = new WebSocket(
        url,
        speaksWaymark ? [protocolName] : [],
        cookie === undefined ? browserHeaders(origin, sessionId) : { origin, headers: { cookie } },
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
