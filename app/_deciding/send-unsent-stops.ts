import type { Result } from '#lib/base/result.ts'
import { requestMove } from '../_board/goal-place.ts'
import { stopsPlaceOf } from './is-stop-kept.ts'
import {
  changeUnsentStops,
  findWaiting,
  parseUnsentStops,
  readUnsentText,
  type UnsentStop,
} from './unsent-stops-kept.ts'

/** Failures of the way to the server, of the server just now, or of a session that ended: it is asked again. */
const passing: ReadonlySet<string> = new Set([
  'offline',
  'unavailable',
  'store-unavailable',
  'busy',
  'too-many-tries',
  'not-signed-in',
])

export const isPassing = (kind: string): boolean => passing.has(kind)

export type SendStop = (stop: UnsentStop) => Promise<Result<unknown, { readonly kind: string }>>

const sendStop: SendStop = ({ workspaceId, goalId, column, seenMovedAt }) =>
  requestMove(workspaceId, goalId, column, { unlessMovedAfter: seenMovedAt })

/**
 * Sends what waits of one person; `onAnswered` is called for each that the server answered. One tab of the device at a
 * time: the next finds what is left.
 */
export async function sendUnsentStops(
  account: string,
  onAnswered: () => void = () => {},
  send: SendStop = sendStop,
): Promise<void> {
  await inTurn(stopsPlaceOf(account), async () => {
    for (const stop of findWaiting(parseUnsentStops(readUnsentText(account)))) {
      const sent = await send(stop)
      if (!sent.ok && isPassing(sent.failure.kind)) continue
      // What was pressed meanwhile stays: only this very one has been answered.
      changeUnsentStops(account, (before) =>
        before.flatMap((one) => {
          if (!isSame(one, stop)) return [one]
          return sent.ok ? [] : [{ ...one, isNotTaken: true }]
        }),
      )
      onAnswered()
    }
  })
}

const isSame = (one: UnsentStop, other: UnsentStop) =>
  one.workspaceId === other.workspaceId && one.goalId === other.goalId && one.column === other.column

/** Without locks a browser has no secure page, and this product none of its own there. */
async function inTurn(name: string, work: () => Promise<void>): Promise<void> {
  if ('locks' in navigator) await navigator.locks.request(name, work)
  else await work()
}
