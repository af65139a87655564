import type { Attributions } from '#lib/authorship/attributor.ts'
import { decodeAttributions } from '#lib/authorship/encoded-attributions.ts'
import { parseAccountId, type AccountId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import * as shape from '#lib/base/shape.ts'
import { send, type RequestFailure } from '../_requests/send.ts'

/** Somebody who wrote, as the server names them. */
export interface Author {
  readonly accountId: AccountId
  readonly name: string
  readonly role: 'client' | 'clinician'
}

export interface AuthorshipAnswer {
  readonly people: readonly Author[]
  readonly attributions: Attributions
}

const answerSchema = shape.object({
  people: shape.list(
    shape.object({ accountId: shape.text, name: shape.text, role: shape.oneOf(['client', 'clinician']) }),
  ),
  clients: shape.anything,
})

/** Asks the server who wrote what. When another than the client asks, the client's access log has its line. */
export async function fetchAuthorship(documentId: string): Promise<Result<AuthorshipAnswer, RequestFailure>> {
  const path = `/api/documents/${documentId}/authorship`
  const told = await send({ method: 'GET', path, answer: answerSchema })
  if (!told.ok) return told
  const { people, clients } = told.value
  const attributions = decodeAttributions({ people: people.map(({ accountId }) => accountId), clients })
  if (!attributions.ok) return fail({ kind: 'unavailable' })
  const authors = people.flatMap(({ accountId, name, role }) => {
    const id = parseAccountId(accountId)
    return id.ok ? [{ accountId: id.value, name, role }] : []
  })
  return succeed({ people: authors, attributions: attributions.value })
}
