import * as z from 'zod/mini'

/** A link just made: shown once, never kept. */
export const freshLink = z.object({ link: z.string(), expiresAt: z.number() })

export type FreshLink = z.infer<typeof freshLink>
