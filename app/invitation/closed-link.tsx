import { commonWords } from '#lib/words/en/common.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import section from '../_ui/section.module.css'
import type { UseSending } from '../_requests/use-sending.ts'

export interface ClosedLinkProps {
  readonly title: string
  readonly intro: string
  /** On the button. */
  readonly open: string
  readonly sending: UseSending
  /** Not before the page's script has read the link. */
  readonly isReady: boolean
  readonly onOpen: () => void
}

/** What a link shows first. It is opened by a press, never by being fetched: mail scanners fetch. */
export function ClosedLink({ title, intro, open, sending, isReady, onOpen }: ClosedLinkProps) {
  return (
    <div className={section.section}>
      <h2 className={section.large}>{title}</h2>
      <p>{intro}</p>
      <ProblemLine problem={sending.problem} />
      <div>
        <Button look="main" isPending={sending.isSending || !isReady} onPress={onOpen}>
          {sending.isSending ? say(commonWords.working) : open}
        </Button>
      </div>
    </div>
  )
}
