import * as z from 'zod'

/** What becomes of quotes when sharing stops; a body that says nothing takes them back. */
export const unshareBody = z.object({ quotes: z.enum(['keep', 'take-back']).optional() })
