import { timesWords } from '#lib/words/en/times.ts'
import { say } from '#lib/words/say.ts'
import section from '../_ui/section.module.css'
import { ChangeVideoLink } from './change-video-link.tsx'
import { VideoCallLink } from './video-call-link.tsx'

/** The pair's one link to their video call: pasted once, changed or taken away by either. */
export function VideoLink({
  workspaceId,
  link,
}: {
  readonly workspaceId: string
  readonly link: string | undefined
}) {
  return (
    <>
      <p className={section.quiet}>
        {link === undefined
          ? say(timesWords.videoNone)
          : say(timesWords.videoLeadsTo, { host: new URL(link).host })}
      </p>
      <div className={section.actions}>
        {link !== undefined && <VideoCallLink link={link} />}
        <ChangeVideoLink
          workspaceId={workspaceId}
          words={say(link === undefined ? timesWords.videoSet : timesWords.videoChange)}
          host={link === undefined ? undefined : new URL(link).host}
        />
      </div>
    </>
  )
}
