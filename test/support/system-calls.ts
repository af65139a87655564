import { spawnSync } from 'node:child_process'

/** What a traced server did, in the order in which it began (a sync: in which it ended). */
export type TracedCall =
  | { readonly kind: 'log-written' }
  /** `isDone`: it ended, without an error. */
  | { readonly kind: 'log-synced' }
  | { readonly kind: 'acknowledged' }

/** Whether this machine can watch another process's system calls. */
export function canTrace(): boolean {
  return spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0
}

export const howToTrace = 'strace is missing or may not trace: "apt-get install strace", as root'

/** The command line before the server's own that writes its calls into a file. */
export function traceInto(file: string): readonly string[] {
  const calls = 'trace=pwrite64,write,writev,sendto,sendmsg,fdatasync,fsync'
  // -y names what a file descriptor is, -xx and -s show the first bytes of what is sent.
  return ['strace', '-f', '-y', '-xx', '-s', '48', '-e', calls, '-e', 'signal=none', '-o', file]
}

/** A message of the wire's type 100 in a frame of its own: binary, whole, of a few bytes. */
const acknowledgedFrame = /\\x82\\x0[0-9a-f]\\x64/
/** What stands between the pieces of one writev. */
const betweenParts = /", iov_len=\d+\}, \{iov_base="/g
const began = /^\d+\s+(\w+)\(\d+<([^>]*)>(.*)$/
const resumed = /^(\d+)\s+<\.\.\. (\w+) resumed>.*= (-?\d+)/

/** Reads a trace of one server; `logName` ends the path of the database's log. */
export function readTrace(text: string, logName = '.db-wal'): readonly TracedCall[] {
  const calls: TracedCall[] = []
  /** Threads that are inside a sync of the log. */
  const syncing = new Set<string>()
  for (const line of text.split('\n')) {
    const ended = resumed.exec(line)
    if (ended !== null) {
      const [, thread = '', name = '', result] = ended
      if (isSync(name) && syncing.delete(thread) && result === '0') {
        calls.push({ kind: 'log-synced' })
      }
      continue
    }
    const [, name = '', hexPath = '', rest = ''] = began.exec(line) ?? []
    const path = plain(hexPath)
    if (isSync(name)) {
      if (!path.endsWith(logName)) continue
      if (rest.includes('<unfinished')) syncing.add(line.split(/\s/)[0] ?? '')
      else if (rest.endsWith('= 0')) calls.push({ kind: 'log-synced' })
    } else if (path.endsWith(logName)) {
      calls.push({ kind: 'log-written' })
    } else if (/^(?:socket|TCP)/.test(path) && acknowledgedFrame.test(rest.replace(betweenParts, ''))) {
      calls.push({ kind: 'acknowledged' })
    }
  }
  return calls
}

/**
 * Of acknowledgements that each follow a write of their own: how many there were, and before how many of them
 * the log was written and then synced, with nothing written between the sync and the acknowledgement.
 */
export function countProved(calls: readonly TracedCall[]): {
  readonly told: number
  readonly proved: number
} {
  let told = 0
  let proved = 0
  let state: 'nothing' | 'written' | 'synced' = 'nothing'
  for (const { kind } of calls) {
    if (kind === 'log-written') state = 'written'
    else if (kind === 'log-synced') state = state === 'written' ? 'synced' : state
    else {
      told += 1
      if (state === 'synced') proved += 1
      state = 'nothing'
    }
  }
  return { told, proved }
}

const isSync = (name: string) => name === 'fdatasync' || name === 'fsync'

/** With `-xx` paths are written in hexadecimal too. */
function plain(path: string): string {
  return path.replace(/\\x([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}
