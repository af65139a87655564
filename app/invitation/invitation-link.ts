import * as z from 'zod/mini'

/** What the invitation's page shows before anything is typed. */
export const openedInvitation = z.object({
  purpose: z.enum(['join-as-client', 'get-back-in', 'begin-as-colleague']),
  practiceName: z.string(),
  clinicianName: z.string(),
  name: z.string(),
  isPretend: z.boolean(),
})

export type OpenedInvitation = z.infer<typeof openedInvitation>
