import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import { ensureDocumentId, ensureSessionPageId, type DocumentId, type SessionPageId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import type { NoRoom } from '../find-no-room.ts'
import { insertSessionPage } from '../insert-session-page.ts'
import type { Command } from '../named.ts'
import { reachAppointment, type NamedOccurrence, type SessionUnknown } from '../reach-appointment.ts'

export interface StartAppointmentInput extends NamedOccurrence {
  /** As `insertSessionPage` takes it. */
  readonly titlePattern: string
}

/** The page of one session: begun by whoever comes first, found by everybody after. One called off begins none. */
export const startAppointment: Command<
  StartAppointmentInput,
  Result<
    { readonly id: SessionPageId; readonly documentId: DocumentId; readonly begun: boolean },
    ToldRefusal | SessionUnknown | NoRoom
  >
> = {
  async run(context, { titlePattern, ...named }) {
    const reached = await reachAppointment(context, named, 'start-session-page')
    if (!reached.ok) return reached
    const { accountId: ownerId, occurrence } = reached.value
    const { workspaceId, appointmentId, date } = named
    const known = await context.db
      .selectFrom('session_pages')
      .select(['id', 'document_id'])
      .where('appointment_id', '=', appointmentId)
      .where('appointment_date', '=', date)
      .executeTakeFirst()
    if (known !== undefined) {
      const [id, documentId] = [ensureSessionPageId(known.id), ensureDocumentId(known.document_id)]
      return succeed({ id, documentId, begun: false })
    }
    if (occurrence.status === 'cancelled') return fail({ kind: 'session-unknown' })
    const page = await insertSessionPage(context, {
      workspaceId,
      ownerId,
      titlePattern,
      occurrence: { appointmentId, date },
    })
    if (!page.ok) return page
    const { id, documentId } = page.value
    return succeed({ id, documentId, begun: true })
  },
}
