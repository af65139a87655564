import { helpWords } from '#lib/words/en/help.ts'
import { say } from '#lib/words/say.ts'
import { WayLink } from './way-link.tsx'

/** The way to a number. */
export function HelpLink() {
  return <WayLink to="/help">{say(helpWords.heading)}</WayLink>
}
