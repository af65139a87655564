'use client'

import { useRouter } from 'next/navigation'
import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { say } from '#lib/words/say.ts'
import { useAnnounce } from '../../../../_ui/announcer.tsx'
import { Button } from '../../../../_ui/button.tsx'
import { ProblemLine } from '../../../../_ui/problem-line.tsx'
import section from '../../../../_ui/section.module.css'
import { noAnswer, send } from '../../../../_requests/send.ts'
import { useSending } from '../../../../_requests/use-sending.ts'

/** One press, at once. What it cannot do stands beside it before and after. */
export function StopSharing({ reflectionId }: { readonly reflectionId: string }) {
  const router = useRouter()
  const announce = useAnnounce()
  const sending = useSending()
  const stop = () =>
    sending.run(
      () => send({ method: 'POST', path: `/api/reflections/${reflectionId}/unshare`, answer: noAnswer }),
      () => {
        announce(`${say(reflectionsWords.stopped)} ${say(reflectionsWords.stoppedLimits)}`, 'now')
        router.refresh()
      },
    )
  return (
    <div className={section.section}>
      <ProblemLine problem={sending.problem} />
      <div>
        <Button isPending={sending.isSending} onPress={() => void stop()}>
          {sending.isSending ? say(reflectionsWords.working) : say(reflectionsWords.stop)}
        </Button>
      </div>
      <p className={section.small}>{say(reflectionsWords.stoppedLimits)}</p>
    </div>
  )
}
