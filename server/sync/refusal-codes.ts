import { closeCode, type CloseCode } from '#lib/wire/close-code.ts'
import type { AppendOutcome } from './ports.ts'

/** How a connection is closed whose write the log refused. */
export const refusalCodes: Readonly<
  Record<Extract<AppendOutcome, { kind: 'refused' }>['reason'], CloseCode>
> = {
  'sign-in-again': closeCode.signInAgain,
  'no-longer-yours': closeCode.noLongerYours,
  'read-only': closeCode.noLongerYours,
  'not-found': closeCode.notFound,
  authorship: closeCode.authorship,
}
