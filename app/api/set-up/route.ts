import * as z from 'zod'
import { answers } from '../_route/answers.ts'
import { newAccount } from '../_route/new-account.ts'
import { forAnybody } from '../_route/guarded-route.ts'
import { tellDone } from '../_route/tell.ts'

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forAnybody(
    { body: newAccount.extend({ token: z.string(), practiceName: z.string(), name: z.string() }) },
    async ({ door, body }) => tellDone(await door.people.setUp(body), 201),
  ),
})
