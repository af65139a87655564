import { ensureAccountId } from '#lib/base/ids.ts'

/** Who wrote what a migration added: no person, no account, and never the author of a word. */
export const serverAuthor = ensureAccountId('waymark-itself--server')

/** The Yjs client ids of Yjs itself end below this; the server's own begin here. */
export const firstServerClient = 2 ** 32
