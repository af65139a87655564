'use client'

import { useRouter } from 'next/navigation'
import { fail, succeed } from '#lib/base/result.ts'
import * as shape from '#lib/base/shape.ts'
import type { Answer } from '#lib/deciding/decision-kind.ts'
import type { SuggestionView } from '#lib/deciding/goal-decisions.ts'
import { send } from '../_requests/send.ts'
import { useSending, type UseSending } from '../_requests/use-sending.ts'

const outcomes = shape.list(shape.object({ outcome: shape.text }))

/** Gives one answer to one suggestion; what the server did not take is told as why. */
export function useAnswer({
  workspaceId,
  suggestion,
}: {
  readonly workspaceId: string
  readonly suggestion: SuggestionView
}): {
  readonly sending: UseSending
  readonly answer: (given: Answer, reason?: string, onDone?: () => void) => void
} {
  const router = useRouter()
  const sending = useSending()
  const { id: suggestionId, hash: seenHash } = suggestion
  const request = async (given: Answer, reason: string | undefined) => {
    const answers = [{ suggestionId, answer: given, seenHash, reason }]
    const path = `/api/workspaces/${workspaceId}/answers`
    const told = await send({ method: 'POST', path, body: { answers }, answer: outcomes })
    if (!told.ok) return told
    const kind = told.value[0]?.outcome ?? 'unavailable'
    return kind === 'done' ? succeed(undefined) : fail({ kind })
  }
  const answer = (given: Answer, reason?: string, onDone?: () => void) =>
    void sending.run(
      () => request(given, reason),
      () => {
        onDone?.()
        router.refresh()
      },
    )
  return { sending, answer }
}
