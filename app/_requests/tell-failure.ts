import type { MessageKey } from '#lib/words/catalogue.ts'
import { say } from '#lib/words/say.ts'
import type { RequestFailure } from './send.ts'

const usual: Readonly<Record<string, MessageKey>> = {
  offline: 'common.offline',
  'not-signed-in': 'common.signInAgain',
  'not-found': 'common.gone',
  'read-only': 'common.gone',
}

/** In words: what happened and what to do. `own` names the kinds this form has words of its own for. */
export function tellFailure(failure: RequestFailure, own: Readonly<Record<string, MessageKey>> = {}): string {
  return say(own[failure.kind] ?? usual[failure.kind] ?? 'common.storeUnavailable')
}
