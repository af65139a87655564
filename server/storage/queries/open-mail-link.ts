import { findMailLink, type MailLinkPurpose } from '../mail-links.ts'
import type { Query } from '../named.ts'

/** What a link from an e-mail is for, while it works. Tells nothing of whose it is, and does not use it up. */
export const openMailLink: Query<{ readonly tokenHash: string }, MailLinkPurpose | undefined> = {
  run: async (context, { tokenHash }) => (await findMailLink(context, tokenHash))?.purpose,
}
