import * as z from 'zod'
import { answers } from '../../_route/answers.ts'
import { forSignedIn, noId } from '../../_route/guarded-route.ts'
import { tellDone } from '../../_route/tell.ts'

const contact = z.object({ name: z.string(), reach: z.string(), hours: z.string() })

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  POST: forSignedIn(
    { id: noId, body: z.object({ contacts: z.array(contact) }) },
    async ({ door, me, body }) => tellDone(await door.practice.checkHelp(me.sessionId, body.contacts)),
  ),
})
