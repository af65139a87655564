import * as z from 'zod'
import { repeats } from '#lib/appointments/appointment.ts'

/** When sessions are, as a request says it; whether there is such a time is the store's to say. */
export const timesBody = z.object({
  date: z.string().max(10),
  time: z.string().max(5),
  minutes: z.number(),
  repeat: z.enum(repeats),
})

/** The same as the door takes it. */
export function readTimes({ date, time, minutes, repeat }: z.output<typeof timesBody>) {
  return { starts: { date, time }, minutes, repeat }
}
