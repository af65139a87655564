import type { Result } from '#lib/base/result.ts'

/** One message of plain words. */
export interface MailMessage {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/**
 * Why a message was not handed over. `unreachable`: the mail server was not there, or asked for a later try;
 * `not-let-in`: it refused the name and password; `refused`: it does not take this message, now or later.
 */
export interface MailFailure {
  readonly kind: 'unreachable' | 'not-let-in' | 'refused'
  /** The mail server's reply code (RFC 5321), when it gave one. */
  readonly code: number | undefined
}

/** Hands messages to a mail server. Every adapter passes `test/contracts/mailer-contract.ts`. Rejects never. */
export interface Mailer {
  /** Resolves once the mail server has taken the message over: whether it arrives nobody learns. */
  send(message: MailMessage): Promise<Result<void, MailFailure>>
}
