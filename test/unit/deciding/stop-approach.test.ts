import { describe, expect, it } from 'vitest'
import { ensureAccountId, ensureSuggestionId } from '#lib/base/ids.ts'
import type { DecisionKind } from '#lib/deciding/decision-kind.ts'
import { decideStop } from '#lib/deciding/stop-approach.ts'

const suggestion = (kind: DecisionKind) => ({
  id: ensureSuggestionId(kind.padEnd(22, 'x')),
  kind,
  side: 'client' as const,
  by: ensureAccountId('c'.repeat(22)),
  hash: 'h',
  otherGoalId: undefined,
})
const open = [suggestion('approach'), suggestion('change')]
const refused = (kind: string) => ({ ok: false, failure: { kind } })
const asked = (isForSafety: boolean, hasReason: boolean) => ({ isForSafety, hasReason })

describe('stopping an approach', () => {
  it.each([asked(false, false), asked(true, false), asked(false, true)])(
    'OC-8 the client stops, whatever they say: %j',
    (how) => {
      expect(decideStop('going', 'client', how, open)).toMatchObject({ ok: true, value: { writes: true } })
    },
  )

  it('OC-8 a clinician stops for safety alone, and with a reason alone', () => {
    expect(decideStop('going', 'clinician', asked(false, true), open)).toEqual(refused('takes-both'))
    expect(decideStop('going', 'clinician', asked(true, false), open)).toEqual(refused('reason-needed'))
    expect(decideStop('going', 'clinician', asked(true, true), open)).toMatchObject({ ok: true })
  })

  it('OC-9 settles what was suggested of an approach, and nothing else', () => {
    expect(decideStop('going', 'client', asked(false, false), open)).toEqual({
      ok: true,
      value: { writes: true, settles: open.slice(0, 1) },
    })
  })

  it('OC-8 what is stopped stays stopped as it was, and where nothing was agreed nothing can be stopped', () => {
    expect(decideStop('stopped', 'client', asked(false, false), open)).toEqual({
      ok: true,
      value: { writes: false, settles: [] },
    })
    expect(decideStop('none', 'client', asked(false, false), open)).toEqual(refused('not-possible-here'))
  })
})
