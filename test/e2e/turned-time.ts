import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import type { ServerProcess } from '../support/server-process.ts'
import { closePair, expect, makePair, startServerWithPractice, type Pair } from './people.ts'

/** A pair whose server's clock a test turns, together with that of a browser's pages. */
export interface TurnedPair extends Pair {
  /** Time passes on the server, then in the browser of that page (all its tabs have one clock): what is due runs. */
  pass(minutes: number, page?: Page): Promise<void>
  dispose(): Promise<void>
}

export async function makeTurnedPair(browser: Browser): Promise<TurnedPair> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-clock-'))
  const file = join(folder, 'ahead')
  await writeFile(file, '0')
  const server: ServerProcess = await startServerWithPractice(
    { TURNED_CLOCK: file },
    'test/support/turned-clock-server.ts',
  )
  const pair = await makePair(browser, server)
  let aheadMs = 0
  return {
    ...pair,
    async pass(minutes, page) {
      aheadMs += minutes * 60_000
      await writeFile(file, String(aheadMs))
      await expect.poll(() => readFile(`${file}.seen`, 'utf8').catch(() => '')).toBe(String(aheadMs))
      await page?.clock.fastForward(minutes * 60_000)
    },
    async dispose() {
      await closePair(pair)
      await server.dispose()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
