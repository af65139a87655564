import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page, Request } from '@playwright/test'
import type { ServerProcess } from '../support/server-process.ts'
import { expect, startServerWithPractice } from './people.ts'

/** A server whose clock a test turns, together with that of a browser's pages. */
export interface TurnedServer {
  readonly server: ServerProcess
  /** From now on no time passes before the pages of this browser have heard all that they asked for. */
  hear(context: BrowserContext): void
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
  const browsers = new Map<BrowserContext, Set<Request>>()
  return {
    server,
    hear(context) {
      const asked = new Set<Request>()
      browsers.set(context, asked)
      context.on('request', (request) => asked.add(request))
      context.on('requestfinished', (request) => asked.delete(request))
      context.on('requestfailed', (request) => asked.delete(request))
      context.on('close', () => browsers.delete(context))
    },
    async pass(minutes, page) {
      // What is asked before a turn and answered after it would mix two times, as no real clock does.
      for (const [context, asked] of browsers) await comesToRest(context, asked)
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

/** Nothing is under way, nor does anything come of what was answered last. */
async function comesToRest(context: BrowserContext, asked: ReadonlySet<Request>): Promise<void> {
  await expect(async () => {
    expect(asked.size).toBe(0)
    for (const page of context.pages()) await page.evaluate(() => document.fonts.ready.then(() => undefined))
    expect(asked.size).toBe(0)
  }).toPass()
}
