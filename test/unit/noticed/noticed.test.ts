import { describe, expect, it } from 'vitest'
import { ensureAccountId, ensureGoalId, ensureNoticingId } from '#lib/base/ids.ts'
import { findNow } from '#lib/noticed/find-now.ts'
import { parseLadderLevel } from '#lib/noticed/ladder.ts'
import { tidyWords } from '#lib/base/tidy-words.ts'
import { winWordsLimit } from '#lib/noticed/noticed-words.ts'
import type { Rating } from '#lib/noticed/noticing.ts'
import { highestSureness, isSureness, surenessStep } from '#lib/noticed/sureness.ts'

const said = {
  id: ensureNoticingId('n'.repeat(22)),
  goalId: ensureGoalId('bus'),
  byId: ensureAccountId('s'.repeat(22)),
  by: 'Sam',
  at: 0,
}

describe('what two people noticed', () => {
  it('RA-3 how it is now is the last of each that stands', () => {
    const ratings: readonly Rating[] = [
      { ...said, role: 'client', state: 'taken-back' },
      { ...said, role: 'client', state: 'unreadable' },
      { ...said, role: 'client', state: 'said', level: 1, words: 'Sam’s last' },
      { ...said, role: 'client', state: 'said', level: -1, words: 'Sam’s first' },
    ]
    expect(findNow(ratings)).toMatchObject({ client: { words: 'Sam’s last' }, clinician: undefined })
  })

  it('RA-4 every sureness from 0 to 10 has words, and nothing else is one', () => {
    const steps = Array.from({ length: highestSureness + 1 }, (_, sureness) => surenessStep(sureness))
    expect(steps.join(' ')).toBe('not-yet not-yet little little half half half quite quite very very')
    expect([-1, 0.5, 11, Number.NaN].filter(isSureness)).toEqual([])
  })

  it('RA-1 a level is one of five', () => {
    expect([-3, -2, 0, 2, 3, 0.5].map(parseLadderLevel)).toEqual([undefined, -2, 0, 2, undefined, undefined])
  })

  it('WI-1 words are kept as one line, as long as may be', () => {
    expect(tidyWords('\u200b \u2800', winWordsLimit)).toEqual({ ok: true, value: '' })
    expect(tidyWords('  I rode\n two  stops. ', winWordsLimit)).toEqual({
      ok: true,
      value: 'I rode two stops.',
    })
    expect(tidyWords('', winWordsLimit)).toEqual({ ok: true, value: '' })
    expect(tidyWords('a'.repeat(winWordsLimit + 1), winWordsLimit)).toMatchObject({ ok: false })
  })
})
