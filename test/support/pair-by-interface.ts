import * as z from 'zod'
import { createHttpPerson, type HttpAnswer, type HttpPerson } from './people-http.ts'

/** How somebody signs in. */
export interface Credentials {
  readonly signInName: string
  readonly password: string
}

export interface Joined {
  readonly client: HttpPerson
  readonly workspaceId: string
  readonly recoveryCode: string
}

const invited = z.object({ workspaceId: z.string(), link: z.string() })
const accepted = z.object({ recoveryCode: z.string() })

/** Sets a practice up as a program would, and answers with its first clinician, signed in. */
export async function setUpByInterface(
  url: string,
  setUpLink: string | undefined,
  practice: Credentials & { readonly practiceName: string; readonly name: string },
): Promise<HttpPerson> {
  const person = createHttpPerson(url)
  const body = { ...practice, token: secretOf(setUpLink) }
  ensureStatus(await person.ask('POST', '/api/set-up', { body }), 201)
  return signedIn(url, practice)
}

/** A client of that clinician who has joined and is signed in. */
export async function joinByInterface(
  url: string,
  clinician: HttpPerson,
  client: Credentials & { readonly clientName: string },
): Promise<Joined> {
  const { clientName, ...credentials } = client
  const made = ensureStatus(await clinician.ask('POST', '/api/clients', { body: { clientName } }), 201)
  const { workspaceId, link } = invited.parse(JSON.parse(made.body))
  const body = { token: secretOf(link), ...credentials }
  const answer = await createHttpPerson(url).ask('POST', '/api/invitations/accept', { body })
  const { recoveryCode } = accepted.parse(JSON.parse(ensureStatus(answer, 201).body))
  return { client: await signedIn(url, credentials), workspaceId, recoveryCode }
}

export async function signedIn(url: string, { signInName, password }: Credentials): Promise<HttpPerson> {
  const person = createHttpPerson(url)
  ensureStatus(await person.signIn(signInName, password), 200)
  return person
}

/** The answer, when it has the status; throws with what it said otherwise. */
export function ensureStatus(answer: HttpAnswer, status: number): HttpAnswer {
  if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${answer.body}`)
  return answer
}

/** What a link carries in its fragment. */
export function secretOf(link: string | undefined): string {
  const secret = link?.split('#')[1]
  if (secret === undefined) throw new Error('not a link with a secret')
  return secret
}
