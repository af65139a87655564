import { commonWords } from '#lib/words/en/common.ts'
import { say } from '#lib/words/say.ts'
import type { RequestFailure } from './send.ts'

const usual: Readonly<Record<string, string>> = {
  offline: commonWords.offline,
  'not-fetched': commonWords.notOpened,
  'not-signed-in': commonWords.signInAgain,
  'not-found': commonWords.gone,
  'read-only': commonWords.gone,
  'day-full': commonWords.dayFull,
  'workspace-full': commonWords.workspaceFull,
}

/** In words: what happened and what to do. `own` names the kinds this form has words of its own for. */
export function tellFailure(failure: RequestFailure, own: Readonly<Record<string, string>> = {}): string {
  return say(own[failure.kind] ?? usual[failure.kind] ?? commonWords.storeUnavailable)
}
