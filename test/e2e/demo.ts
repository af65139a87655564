import { test as base } from './people.ts'
import { startDemo, type Demo } from './start-demo.ts'

export const test = base.extend<object, { demo: Demo }>({
  demo: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const demo = await startDemo()
      await use(demo)
      await demo.dispose()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
})
