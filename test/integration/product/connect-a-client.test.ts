import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServerProcess, type ServerProcess } from '../../support/server-process.ts'

const run = promisify(execFile)

describe('connecting a client of one’s own', () => {
  let server: ServerProcess
  beforeAll(async () => {
    server = await startServerProcess({ script: 'server/demo/main.ts' })
  })
  afterAll(() => server.dispose())

  const printedBy = async (program: string) => {
    const { stdout } = await run(process.execPath, [`docs/examples/${program}.mjs`, server.url])
    return stdout.trim().split('\n')
  }

  it('SV-12 the stock provider opens, reads, writes, hears, and is told who is there', async () => {
    const printed = await printedBy('stock-client')
    expect(printed[0]).toBe('Signed in as Sam Whitlock and Ana Rivera.')
    expect(printed).toContain('  board: Goals (write)')
    const goals = printed.filter((line) => line.startsWith('  goal: '))
    expect(goals.length).toBeGreaterThan(3)
    expect(printed.slice(-4)).toEqual([
      'What Sam wrote is on the disk of the server.',
      'Before it is shared: closed for good, 4404',
      'Ana Rivera is here, and reads: Crowds are easier on weekdays.',
      'Ana Rivera hears: Sundays too.',
    ])
  })

  it('SV-12 so does a program with nothing but Yjs', async () => {
    expect(await printedBy('raw-client')).toEqual([
      expect.stringMatching(/^The board has \d+ goals\.$/),
      'closed 1000',
    ])
  })

  it('SV-12 what the guide shows is the program', () => {
    const guide = readFileSync('docs/connect-a-client.md', 'utf8')
    const shown = [...guide.matchAll(/```js\n([^]*?)```/g)].map(([, code = '']) => code)
    const programs = ['waymark-http', 'stock-client', 'raw-client'].map((name) =>
      readFileSync(`docs/examples/${name}.mjs`, 'utf8'),
    )
    expect(shown.length).toBeGreaterThan(4)
    for (const code of shown)
      expect(
        programs.some((program) => program.includes(code)),
        code,
      ).toBe(true)
  })
})
