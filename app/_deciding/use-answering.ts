'use client'

import { fail, succeed } from '#lib/base/result.ts'
import type { Answer } from '#lib/deciding/decision-kind.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { say } from '#lib/words/say.ts'
import { useSending, type UseSending } from '../_requests/use-sending.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { requestAnswers, type Answerable } from './decision.ts'
import { decidingFailures } from './deciding-failures.ts'

export interface Answering {
  readonly sending: UseSending
  /** Nothing is agreed before the server says so. */
  readonly give: (answer: Answer, reason?: string) => void
}

/** Answering one suggestion, with the hash of what was shown. */
export function useAnswering(
  workspaceId: string,
  { id, hash, by }: Answerable,
  onDone: (answer: Answer) => void,
): Answering {
  const sending = useSending(decidingFailures)
  const announce = useAnnounce()
  return {
    sending,
    give: (answer, reason) => {
      const given = { suggestionId: id, answer, seenHash: hash, ...(reason === undefined ? {} : { reason }) }
      void sending.run(
        async () => {
          const answered = await requestAnswers(workspaceId, [given])
          if (!answered.ok) return answered
          const outcome = answered.value[0]?.outcome ?? 'unavailable'
          return outcome === 'done' ? succeed(undefined) : fail({ kind: outcome })
        },
        () => {
          announce(
            answer === 'agree'
              ? say(decidingWords.nowAgreed)
              : say(decidingWords.answered, { name: by.name }),
            'now',
          )
          onDone(answer)
        },
      )
    },
  }
}
