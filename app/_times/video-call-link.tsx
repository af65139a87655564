import { Video } from 'lucide-react'
import { timesWords } from '#lib/words/en/times.ts'
import { say } from '#lib/words/say.ts'
import button from '../_ui/button.module.css'
import { classNames } from '../_ui/class-names.ts'
import hidden from '../_ui/hidden.module.css'

/** Leads out to the pair's video call, in a tab of its own that learns nothing of where it came from. */
export function VideoCallLink({
  link,
  words = say(timesWords.videoCall),
}: {
  readonly link: string
  readonly words?: string
}) {
  return (
    <a
      className={classNames(button.button, button.plain)}
      href={link}
      target="_blank"
      rel="noreferrer noopener"
      referrerPolicy="no-referrer"
    >
      <Video size={20} strokeWidth={1.75} aria-hidden="true" />
      {words}
      <span className={hidden.hidden}> ({say(timesWords.newTab)})</span>
    </a>
  )
}
