'use client'

import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { say } from '#lib/words/say.ts'
import { noAnswer, send } from '../_requests/send.ts'
import { useSayDone } from '../_requests/use-say-done.ts'
import { useSending, type UseSending } from '../_requests/use-sending.ts'

export interface StoppingSharing {
  readonly sending: UseSending
  readonly stop: (body: { readonly quotes?: 'keep' | 'take-back' }) => Promise<void>
}

/** Stops sharing, says what that cannot do, and has the page read anew. */
export function useStopSharing(stopPath: string): StoppingSharing {
  const sayDone = useSayDone()
  const sending = useSending()
  const stop: StoppingSharing['stop'] = (body) =>
    sending.run(
      () => send({ method: 'POST', path: stopPath, body, answer: noAnswer }),
      () => sayDone(`${say(reflectionsWords.stopped)} ${say(reflectionsWords.stoppedLimits)}`),
    )
  return { sending, stop }
}
