'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import * as shape from '#lib/base/shape.ts'
import { timesWords } from '#lib/words/en/times.ts'
import { say } from '#lib/words/say.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { send } from '../_requests/send.ts'
import { tellSignedOut } from '../_staying/signed-in-events.ts'
import { timesMark, type TimesMark } from './times-mark.ts'

const everyMs = 60_000

const session = shape.object({
  appointmentId: shape.text,
  date: shape.text,
  status: shape.text,
  startsAt: shape.number,
  endsAt: shape.number,
  minutes: shape.number,
  setBy: shape.text,
  version: shape.text,
  pageId: shape.optional(shape.text),
  videoLink: shape.optional(shape.text),
})
const answer = shape.object({
  asOf: shape.number,
  coming: shape.optional(shape.list(session)),
  sessions: shape.optional(shape.list(session)),
  next: shape.optional(session),
  videoLink: shape.optional(shape.text),
})

/**
 * Keeps a page that has no live document true to the session times: it looks again when somebody comes back to
 * it, and every minute while it is in sight, and is read anew only when what it says has changed. Looking
 * reads nothing that anybody wrote, so it leaves no line of access.
 */
export function LookAgain({ path, mark }: { readonly path: string; readonly mark: TimesMark }) {
  const router = useRouter()
  const announce = useAnnounce()
  const { set, phase } = mark
  useEffect(() => {
    let isGone = false
    const look = async () => {
      if (document.visibilityState !== 'visible') return
      const found = await send({ method: 'GET', path, answer })
      if (isGone) return
      if (!found.ok) {
        if (found.failure.kind === 'not-signed-in') tellSignedOut()
        return
      }
      const now = timesMark(found.value)
      if (now.set === set && now.phase === phase) return
      if (now.set !== set) announce(say(timesWords.changed))
      router.refresh()
    }
    const onReturn = () => void look()
    const timer = setInterval(onReturn, everyMs)
    document.addEventListener('visibilitychange', onReturn)
    return () => {
      isGone = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', onReturn)
    }
  }, [path, set, phase, router, announce])
  return null
}
