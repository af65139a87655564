import * as shape from '#lib/base/shape.ts'

/** What the invitation's page shows before anything is typed. */
export const openedInvitation = shape.object({
  purpose: shape.oneOf(['join-as-client', 'get-back-in', 'begin-as-colleague']),
  practiceName: shape.text,
  clinicianName: shape.text,
  name: shape.text,
  isPretend: shape.truth,
})

export type OpenedInvitation = shape.Shaped<typeof openedInvitation>
