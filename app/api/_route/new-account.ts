import * as z from 'zod'

/** What whoever makes an account gives; the rules of each are the desk's. */
export const newAccount = z.object({ signInName: z.string(), password: z.string() })
