import { succeed, type Result } from '#lib/base/result.ts'
import type { MailFailure, MailMessage, Mailer } from '#server/mail/ports.ts'

export interface MemoryMailer extends Mailer {
  /** What was taken over, in order. */
  readonly taken: readonly MailMessage[]
  /** Resolves with that message, by its place, once it was taken. */
  received(place: number): Promise<MailMessage>
  /** The next messages are answered so; then all are taken again. */
  answerNext(...failures: readonly MailFailure[]): void
  /** How often somebody tried to send. */
  readonly tries: () => number
}

/** A mail server that keeps everything to itself. */
export function createMemoryMailer(): MemoryMailer {
  const taken: MailMessage[] = []
  const answers: MailFailure[] = []
  const waiting: { readonly place: number; readonly resolve: (message: MailMessage) => void }[] = []
  let tries = 0
  return {
    taken,
    tries: () => tries,
    received: (place) =>
      new Promise((resolve) => {
        const there = taken[place]
        if (there === undefined) waiting.push({ place, resolve })
        else resolve(there)
      }),
    answerNext: (...failures) => void answers.push(...failures),
    async send(message): Promise<Result<void, MailFailure>> {
      tries += 1
      const failure = answers.shift()
      if (failure !== undefined) return { ok: false, failure }
      taken.push(message)
      for (const { place, resolve } of waiting) if (place === taken.length - 1) resolve(message)
      return succeed(undefined)
    },
  }
}

/** The one link in a message. */
export function linkIn({ text }: { readonly text: string }): string {
  const links = text.match(/https?:\S+/g) ?? []
  const [link] = links
  if (link === undefined || links.length > 1) throw new Error('not a message with one link')
  return link
}
