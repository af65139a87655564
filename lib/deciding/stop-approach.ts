import { fail, succeed, type Result } from '#lib/base/result.ts'
import type { DecideRefusal, OpenSuggestion } from './decide.ts'
import { mayStopApproachAlone, type Side } from './who-decides.ts'

/** The approach that was agreed for a goal last, if any was. */
export type ApproachNow = 'none' | 'going' | 'stopped'

/** What stopping writes: nothing when it is stopped already; and the open suggestions of an approach that it settles. */
export interface StopOutcome {
  readonly writes: boolean
  readonly settles: readonly OpenSuggestion[]
}

/**
 * Stopping an approach. Whatever was suggested before and is open ends with it: an agreement to start again is to
 * words that came after the stop.
 */
export function decideStop(
  now: ApproachNow,
  side: Side,
  asked: { readonly isForSafety: boolean; readonly hasReason: boolean },
  open: readonly OpenSuggestion[],
): Result<StopOutcome, DecideRefusal> {
  if (now === 'none') return fail({ kind: 'not-possible-here' })
  if (!mayStopApproachAlone(side, asked.isForSafety)) return fail({ kind: 'takes-both' })
  if (side === 'clinician' && !asked.hasReason) return fail({ kind: 'reason-needed' })
  if (now === 'stopped') return succeed({ writes: false, settles: [] })
  return succeed({ writes: true, settles: open.filter(({ kind }) => kind === 'approach') })
}
