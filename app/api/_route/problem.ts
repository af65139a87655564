import { problemsWords } from '#lib/words/en/problems.ts'
import { say } from '#lib/words/say.ts'

type Key = keyof typeof problemsWords
/** Every kind of failure the JSON interface tells. */
export type ProblemKind = Exclude<Key, `${string}-detail`>

const statuses: Readonly<Record<ProblemKind, number>> = {
  'bad-request': 400,
  'not-signed-in': 401,
  'drafts-sealed': 403,
  'foreign-origin': 403,
  'read-only': 403,
  'passkey-not-known': 403,
  'proof-needed': 403,
  'wrong-card': 403,
  'wrong-password': 403,
  'goal-unknown': 404,
  'not-found': 404,
  'session-unknown': 404,
  'method-not-allowed': 405,
  'comments-full': 409,
  'content-too-long': 409,
  'day-full': 409,
  'needs-nobody': 409,
  'not-open': 409,
  'not-possible-here': 409,
  'own-suggestion': 409,
  'reason-needed': 409,
  'sentence-needed': 409,
  'sign-needed': 409,
  'table-full': 409,
  'takes-both': 409,
  'words-changed': 409,
  'goal-full': 409,
  'kept-before': 409,
  'name-taken': 409,
  'not-shared': 409,
  'nothing-written': 409,
  'passkey-not-taken': 409,
  'session-changed': 409,
  'times-full': 409,
  'versions-full': 409,
  'words-not-there': 409,
  'workspace-full': 409,
  'link-not-valid': 410,
  'too-large': 413,
  'address-not-usable': 422,
  'link-not-usable': 422,
  'name-empty': 422,
  'name-too-long': 422,
  'password-too-short': 422,
  'time-not-possible': 422,
  'words-too-long': 422,
  'too-many-tries': 429,
  'store-unavailable': 503,
}

/**
 * A problem document (RFC 9457) in plain words. It depends on the kind alone: two refusals of one kind are
 * the same, byte for byte.
 */
export function problem(kind: ProblemKind, headers: Readonly<Record<string, string>> = {}): Response {
  const status = statuses[kind]
  const document = {
    type: `urn:waymark:problem:${kind}`,
    title: say(problemsWords[kind]),
    status,
    detail: say(problemsWords[`${kind}-detail`]),
    kind,
  }
  return new Response(JSON.stringify(document), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  })
}
