import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What shows nothing of its own, or holds the whole page. */
const withoutLook = new Map([
  ['announcer', 'speaks only'],
  ['bare-screen', 'holds a whole page'],
  ['choice-line', 'check-field, radio-field and switch-field stand in one'],
  ['dialog-actions', 'a dialog has them'],
  ['field-frame', 'text-field, growing-field and select-field stand in one'],
  ['header-row', 'the header stands in one'],
  ['header-slot', 'room that others fill'],
  ['leave-guard', 'a script'],
  ['modal', 'dialog, drawer and moment stand in one'],
  ['moment', 'take-a-moment opens it'],
  ['present', 'tells the time to others'],
  ['screen', 'the gallery stands in one'],
  ['skip-link', 'every screen begins with one'],
])

const parts = globSync('app/_ui/*.tsx')
  .map((file) => basename(file, '.tsx'))
  .toSorted()
const sources = globSync('app/gallery/*.tsx').map((file) => readFileSync(file, 'utf8'))
const shown = new Set(
  sources.flatMap((source) =>
    [...source.matchAll(/<Specimen part="([a-z-]+)">/gu)].map(([, name = '']) => name),
  ),
)
const imported = new Set(
  sources.flatMap((source) => [...source.matchAll(/_ui\/([a-z-]+)\.tsx'/gu)].map(([, name = '']) => name)),
)

describe('the gallery', () => {
  it('UI-1 shows every part that has a look, and nothing that is not there', () => {
    expect(parts.length).toBeGreaterThan(40)
    expect([...shown].toSorted()).toEqual(parts.filter((part) => !withoutLook.has(part)))
    expect([...shown].filter((part) => !imported.has(part))).toEqual([])
  })

  it('UI-1 knows no part without a look that is gone', () => {
    expect([...withoutLook.keys()].filter((part) => !parts.includes(part))).toEqual([])
  })
})
