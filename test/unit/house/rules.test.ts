import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readRules, readTitles, readTried } from './titles.ts'

const files = globSync(['test/**/*.{test,spec}.{ts,tsx}', 'test/contracts/*.ts'])
const titles = files.flatMap((file) => readTitles(readFileSync(file, 'utf8')).map((id) => ({ file, id })))
const rules = readRules(readFileSync('docs/rules.md', 'utf8'))
const tried = readTried(readFileSync('docs/assurance.md', 'utf8'))
const known = new Set([...rules.map(({ id }) => id), ...tried])
const shown = new Set(titles.map(({ id }) => id))

describe('rules and tests', () => {
  it('HSE-4 every test begins with the id of a rule or of a line of docs/assurance.md', () => {
    expect(titles.length).toBeGreaterThan(100)
    expect(titles.filter(({ id }) => !known.has(id))).toEqual([])
  })

  it('HSE-4 every rule, and every line of docs/assurance.md, has a test', () => {
    expect([...known].filter((id) => !shown.has(id))).toEqual([])
  })

  it('HSE-4 no id stands twice, and ids of a kind stand together and in order', () => {
    const places = new Map<string, number>()
    const kinds: string[] = []
    for (const { id } of rules) {
      const [kind = '', number] = id.split('-')
      expect(Number(number), id).toBeGreaterThan(places.get(kind) ?? 0)
      places.set(kind, Number(number))
      if (kinds.at(-1) !== kind) kinds.push(kind)
    }
    expect(new Set(kinds).size).toBe(kinds.length)
    expect(new Set(tried).size).toBe(tried.length)
  })

  it('HSE-4 every rule is one sentence', () => {
    for (const { id, sentence } of rules) expect(sentence, id).toMatch(/^[^.]*(?:\S\.\S[^.]*)*\.$/)
  })

  it('HSE-4 finds a title in every form, and what has no id', () => {
    const calls = ['describe', 'it', 'it.each([[1]])', 'describe.each([2])', 'test.skip', 'pattern.test']
    const source = calls.map((call, index) => `${call}('T-${index} does', () => {})`).join('\n')
    expect(readTitles(source)).toEqual(['T-1', 'T-2', 'T-4'])
  })
})
