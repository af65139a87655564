'use client'

import { useRouter } from 'next/navigation'
import { noAnswer, send, type Sending } from '../_requests/send.ts'
import { useSending, type UseSending } from '../_requests/use-sending.ts'

export interface WaysChange {
  readonly sending: UseSending
  readonly change: (
    request: Pick<Sending<unknown>, 'method' | 'path' | 'body'>,
    onDone?: (answer: unknown) => void,
  ) => void
}

/** One change of what lies on the page; it is read anew when it was done. */
export function useWaysChange(own: Readonly<Record<string, string>> = {}): WaysChange {
  const router = useRouter()
  const sending = useSending(own)
  const change: WaysChange['change'] = (request, onDone) =>
    void sending.run(
      () => send({ ...request, answer: noAnswer }),
      (answer) => {
        onDone?.(answer)
        router.refresh()
      },
    )
  return { sending, change }
}
