import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const program = `
  const { DatabaseSync } = require('node:sqlite')
  const database = new DatabaseSync(process.argv[1])
  database.exec('pragma busy_timeout = 5000')
  require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
    database.exec(line === 'hold' ? 'begin immediate' : 'rollback')
    console.log(line)
  })
`

export interface LockHolder {
  hold(): Promise<void>
  free(): Promise<void>
  /** Resolves once the process is gone, and what it held open with it. */
  end(): Promise<void>
}

/** Another process that holds the database's write lock while it is told to. */
export function startLockHolder(dataFolder: string): LockHolder {
  const child = spawn(process.execPath, ['-e', program, join(dataFolder, 'waymark.db')])
  const lines = createInterface({ input: child.stdout })
  const order = async (what: 'hold' | 'free') => {
    child.stdin.write(`${what}\n`)
    await once(lines, 'line')
  }
  const gone = once(child, 'exit')
  return {
    hold: () => order('hold'),
    free: () => order('free'),
    async end() {
      child.kill()
      await gone
    },
  }
}
