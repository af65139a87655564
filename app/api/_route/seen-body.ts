import * as z from 'zod'
import { reaches } from '#lib/appointments/appointment.ts'

/** Which sessions a change is about, and the version of the one that its path names, as its person was told it. */
export const seenBody = z.object({ reach: z.enum(reaches), saw: z.string().max(64) })
