import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { ServerProcess } from '../support/server-process.ts'
import { expect, startServerWithPractice } from './people.ts'

/** A server whose clock a test turns, together with that of a browser's pages. */
export interface TurnedServer {
  readonly server: ServerProcess
  /** Time passes on the server, then in the browser of that page (all its tabs have one clock): what is due runs. */
  pass(minutes: number, page?: Page): Promise<void>
  dispose(): Promise<void>
}

export async function startTurnedServer(): Promise<TurnedServer> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-clock-'))
  const file = join(folder, 'ahead')
  await writeFile(file, '0')
  const server = await startServerWithPractice({ TURNED_CLOCK: file }, 'test/support/turned-clock-server.ts')
  let aheadMs = 0
  return {
    server,
    async pass(minutes, page) {
      aheadMs += minutes * 60_000
      await writeFile(file, String(aheadMs))
      await expect.poll(() => readFile(`${file}.seen`, 'utf8').catch(() => '')).toBe(String(aheadMs))
      await page?.clock.fastForward(minutes * 60_000)
    },
    async dispose() {
      await server.dispose()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
