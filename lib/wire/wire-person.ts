import * as z from 'zod/mini'

/** A person as the others in a document see them; every word of it is the server's. */
export const wirePersonSchema = z.object({
  accountId: z.string(),
  name: z.string(),
  role: z.enum(['client', 'clinician']),
})

export type WirePerson = z.output<typeof wirePersonSchema>
