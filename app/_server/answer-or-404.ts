import { unreachable } from '#lib/base/unreachable.ts'
import type { Answer } from '#server/door.ts'
import { goToSignIn } from './go-to-sign-in.ts'
import { refuse } from './refuse.ts'

/** What a page cannot show: its error page says that nothing is lost, and offers to try again. */
class StoreUnavailable extends Error {
  readonly kind = 'store-unavailable'
}

/**
 * The value, for a page that has nothing to show without it. What is not the reader's is the same 404 as
 * what does not exist. A page that can meet sealed drafts looks at the answer before it comes here.
 */
export async function answerOr404<T>(asked: Answer<T>): Promise<T> {
  const answer = await asked
  if (answer.ok) return answer.value
  switch (answer.failure.kind) {
    case 'not-signed-in':
      return goToSignIn()
    case 'not-found':
    case 'read-only':
    case 'drafts-sealed':
      return refuse()
    case 'store-unavailable':
      throw new StoreUnavailable('store-unavailable')
    default:
      return unreachable(answer.failure.kind)
  }
}
