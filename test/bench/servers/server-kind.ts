import { join } from 'node:path'
import { unreachable } from '#lib/base/unreachable.ts'

/** Who is compared. `durable-relay` is the relay with a log that is on disk before anybody sees a frame. */
export type ServerKind = 'waymark' | 'hocuspocus' | 'y-websocket' | 'relay' | 'durable-relay'

export const serverKinds: readonly ServerKind[] = [
  'waymark',
  'relay',
  'durable-relay',
  'y-websocket',
  'hocuspocus',
]

export const serverNames: Readonly<Record<ServerKind, string>> = {
  waymark: 'Waymark',
  hocuspocus: 'Hocuspocus',
  'y-websocket': 'y-websocket server',
  relay: 'bare relay',
  'durable-relay': 'relay with fsync',
}

export interface StartLine {
  readonly script: string
  readonly arguments: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  /** What the process prints once it listens. */
  readonly listening: string
}

const root = join(import.meta.dirname, '..', '..', '..')

/** How a server is started on a folder of its own: each as its authors start it, with what it stores on. */
export function startLineOf(kind: ServerKind, folder: string): StartLine {
  switch (kind) {
    case 'waymark':
      return {
        script: join(root, 'server/main.ts'),
        arguments: [],
        environment: { WAYMARK_DATA: join(folder, 'data'), WAYMARK_KEYS: join(folder, 'keys') },
        listening: 'Waymark is at',
      }
    case 'hocuspocus':
      return line('hocuspocus.ts', [join(folder, 'hocuspocus.sqlite')])
    case 'y-websocket':
      return {
        script: join(root, 'node_modules/@y/websocket-server/src/server.js'),
        arguments: [],
        environment: { HOST: '127.0.0.1', YPERSISTENCE: join(folder, 'leveldb') },
        listening: 'running at',
      }
    case 'relay':
      return line('relay.ts', [])
    case 'durable-relay':
      return line('relay.ts', [join(folder, 'relay.log')])
    default:
      return unreachable(kind)
  }
}

function line(script: string, parameters: readonly string[]): StartLine {
  return {
    script: join(import.meta.dirname, script),
    arguments: parameters,
    environment: {},
    listening: 'listening',
  }
}
