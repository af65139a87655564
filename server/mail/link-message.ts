import { mailWords } from '#lib/words/en/mail.ts'
import { say } from '#lib/words/say.ts'
import type { MailMessage } from './ports.ts'

/**
 * A message with one link. It is the same for every purpose, and says neither what it leads to nor whose it is: it
 * may be read over somebody's shoulder.
 */
export function linkMessage(to: string, link: string): MailMessage {
  const lines = [say(mailWords.here), link, say(mailWords.lasts), say(mailWords.leave)]
  return { to, subject: say(mailWords.subject), text: `${lines.join('\n\n')}\n` }
}
