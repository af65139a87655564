import { answers } from '../../../_route/answers.ts'
import { forSignedIn, noBody } from '../../../_route/guarded-route.ts'
import { ratingsTable } from '../../../_route/ratings-table.ts'
import { tell } from '../../../_route/tell.ts'
import { workspaceOf } from '../../../_route/workspace-of.ts'

/** A file to keep, by a name that tells nobody whose it is. */
const asFile = (ending: string) => ({ 'content-disposition': `attachment; filename="ratings.${ending}"` })

export const { GET, POST, PUT, PATCH, DELETE } = answers({
  GET: forSignedIn({ id: workspaceOf, body: noBody }, async ({ request, door, me, id }) => {
    const taken = await door.noticed.ratingsForNotes(me.sessionId, id)
    if (!taken.ok) return tell(taken)
    if (request.nextUrl.searchParams.get('as') === 'table') {
      const headers = { 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' }
      return new Response(ratingsTable(taken.value), { headers: { ...headers, ...asFile('csv') } })
    }
    const answer = tell(taken)
    answer.headers.set('content-disposition', asFile('json')['content-disposition'])
    return answer
  }),
})
