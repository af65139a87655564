import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What Linux says of a process and all its threads. */
export interface ProcessReading {
  /** Processor time, user and system. */
  readonly cpuMs: number
  /** What it has caused to be written to the disk. */
  readonly writtenBytes: number
}

const ticksASecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

/** Reads `/proc/<pid>`. Throws when the process is gone. */
export function readProcess(pid: number): ProcessReading {
  // The name in parentheses may hold spaces; the numbered fields follow it.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  const ticks = Number(fields[11]) + Number(fields[12])
  const written = /write_bytes: (\d+)/.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1]
  return { cpuMs: (ticks * 1000) / ticksASecond, writtenBytes: Number(written) }
}
