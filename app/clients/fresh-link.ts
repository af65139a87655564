import * as shape from '#lib/base/shape.ts'

/** A link just made: shown once, never kept. */
export const freshLink = shape.object({ link: shape.text, expiresAt: shape.number })

export type FreshLink = shape.Shaped<typeof freshLink>
