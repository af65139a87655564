import type { CaseloadDay } from '#lib/appointments/session-time.ts'
import type { Door } from '../_server/door.ts'
import type { WaitingOf } from './waiting-rows.tsx'

type WhatWaits = Extract<Awaited<ReturnType<Door['deciding']['waiting']>>, { ok: true }>['value']

/** All that waits, of every client, oldest first. */
export function listWaiting(
  { clients }: Pick<CaseloadDay, 'clients'>,
  { shared, suggested, commented }: WhatWaits,
): readonly WaitingOf[] {
  const nameOf = new Map<string, string>(clients.map(({ workspaceId, name }) => [workspaceId, name]))
  const waiting = [
    ...shared.map(({ sharedAt, ...one }) => ({ ...one, what: 'shared' as const, at: sharedAt })),
    ...suggested.map((one) => ({ ...one, what: 'suggested' as const })),
    ...commented.map((one) => ({ ...one, what: 'commented' as const })),
  ]
  return waiting
    .map((one) => ({ ...one, name: nameOf.get(one.workspaceId) ?? '' }))
    .toSorted((a, b) => a.at - b.at)
}
