import * as shape from '#lib/base/shape.ts'

/** A person as the others in a document see them; every word of it is the server's. */
export const wirePersonSchema = shape.object({
  accountId: shape.text,
  name: shape.text,
  role: shape.oneOf(['client', 'clinician']),
})

export type WirePerson = shape.Shaped<typeof wirePersonSchema>
