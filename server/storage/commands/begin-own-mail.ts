import type { SessionId } from '#lib/base/ids.ts'
import type { ProofNeeded, ToldRefusal } from '#lib/access/tell-refusal.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { admitToWaysIn } from '../admit-to-ways-in.ts'
import { putMailLink } from '../mail-links.ts'
import type { Command } from '../named.ts'
import { sealAddress, type MailAddress } from '../own-mail.ts'

export interface BeginOwnMailInput {
  readonly sessionId: SessionId
  readonly address: MailAddress
  readonly tokenHash: string
}

/** Keeps the link that is to confirm a person's own address; the address is not used before that. */
export const beginOwnMail: Command<BeginOwnMailInput, Result<void, ToldRefusal | ProofNeeded>> = {
  async run(context, { sessionId, address, tokenHash }) {
    const admitted = await admitToWaysIn(context, sessionId)
    if (!admitted.ok) return admitted
    const { accountId } = admitted.value
    const addressSealed = await sealAddress(context, accountId, 'meant', address)
    await putMailLink(context, { accountId, purpose: 'confirm', tokenHash, addressSealed })
    return succeed(undefined)
  },
}
