import { startServerProcess, type ServerProcess } from '../support/server-process.ts'
import { findDemoPages, type DemoVisit } from './demo-pages.ts'
import { test as base } from './people.ts'

/** The demo in a process of its own, and every screen there is of each of its people. */
export interface Demo {
  readonly server: ServerProcess
  readonly visits: readonly DemoVisit[]
}

export const test = base.extend<object, { demo: Demo }>({
  demo: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await startServerProcess({ script: 'server/demo/main.ts' })
      await use({ server, visits: await findDemoPages(server.url) })
      await server.dispose()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
})
