import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { breaches, readImports } from './imports.ts'

const sources = globSync(['app/**/*.{ts,tsx}', 'lib/**/*.ts', 'server/**/*.ts', 'proxy.ts', 'next.config.ts'])

describe('the import table', () => {
  it('HSE-1 holds for every source file', () => {
    expect(sources.length).toBeGreaterThan(10)
    expect(sources.flatMap((file) => breaches(file, readFileSync(file, 'utf8')))).toEqual([])
  })

  it.each([
    ['lib/base/x.ts', "import { may } from '#lib/access/may.ts'"],
    ['lib/access/x.ts', "import { randomBytes } from 'node:crypto'"],
    ['lib/board/x.ts', "import { say } from '#lib/words/say.ts'"],
    ['server/storage/x.ts', "import { createSyncHub } from '../sync/create-sync-hub.ts'"],
    ['server/sync/x.ts', "import { WebSocket } from 'ws'"],
    ['server/sync/x.ts', "import type { Store } from '#server/storage/store.ts'"],
    ['server/http/x.ts', "import { createSqliteStore } from '#server/storage/sqlite/create-sqlite-store.ts'"],
    ['app/page.tsx', "import type { Door } from '#server/door.ts'"],
    ['app/me/x.tsx', "import * as z from 'zod/mini'"],
    ['lib/wire/x.ts', "import * as z from 'zod'"],
    ['app/_server/x.ts', "import { doorSymbol } from '#server/door.ts'"],
    ['app/_server/x.ts', "import type { Store } from '#server/storage/store.ts'"],
    ['app/page.tsx', "const door = await import('../server/start.ts')"],
    ['lib/words/x.ts', "import { seed } from '#test/support/seed.ts'"],
    ['elsewhere/x.ts', "export const nothing = ''"],
  ])('HSE-2 refuses a planted violation in %s', (file, source) => {
    expect(breaches(file, source)).toHaveLength(1)
  })

  it('HSE-2 sees imports in every form', () => {
    const source = [
      "import a from 'a'",
      "import type { B } from 'b'",
      "import {\n  type C,\n  type D,\n} from 'c'",
      "export { e } from 'e'",
      "import 'f'",
      "const g = await import('g')",
    ].join('\n')
    expect(readImports(source)).toEqual([
      { from: 'a', typeOnly: false },
      { from: 'b', typeOnly: true },
      { from: 'c', typeOnly: true },
      { from: 'e', typeOnly: false },
      { from: 'f', typeOnly: false },
      { from: 'g', typeOnly: false },
    ])
  })
})
