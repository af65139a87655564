/** Why a store does not start. Each is one sentence that says what to do. */
export type StartRefusal =
  | 'sqlite-too-old'
  | 'database-too-new'
  | 'database-unreadable'
  | 'database-not-durable'
  | 'keys-missing'
  | 'keys-wrong'
  | 'keys-open-to-others'
  | 'keys-inside-data'
  | 'master-key-malformed'

export const startRefusalSentences: Readonly<Record<StartRefusal, string>> = {
  'sqlite-too-old':
    'This Node has SQLite older than 3.51.3, which can lose data: use the Node that npm installed.',
  'database-too-new':
    'The data was written by a newer Waymark: start that version, or restore a backup made by this one.',
  'database-unreadable':
    'The database cannot be opened: check that WAYMARK_DATA is on a local disk with space and can be written, or that DATABASE_URL names a PostgreSQL that answers.',
  'database-not-durable':
    'PostgreSQL answers before what it was given is on disk: set synchronous_commit and fsync to on.',
  'keys-missing':
    'There is data but no keys to read it: put back the folder that WAYMARK_KEYS names, or its master key; no new keys were made.',
  'keys-wrong':
    'The master key does not open the keyring: put back the master.key, or the WAYMARK_MASTER_KEY, that belongs to it.',
  'keys-open-to-others':
    'The keys can be read by other users of this machine: run chmod 700 on the folder that WAYMARK_KEYS names and chmod 600 on its files.',
  'keys-inside-data':
    'WAYMARK_KEYS lies inside WAYMARK_DATA, so a backup of the data would carry its keys: choose a folder beside it.',
  'master-key-malformed':
    'WAYMARK_MASTER_KEY must be 32 bytes in base64: make one with "openssl rand -base64 32".',
}

/** The error that ends a start. Recognise it by `kind`; its message is for the operator. */
export function startRefused(
  reason: StartRefusal,
): Error & { readonly kind: 'start-refused'; readonly reason: StartRefusal } {
  return Object.assign(new Error(startRefusalSentences[reason]), { kind: 'start-refused' as const, reason })
}

/** The reason a start was refused, when that is what was thrown. */
export function startRefusalOf(thrown: unknown): StartRefusal | undefined {
  if (!(thrown instanceof Error) || !('reason' in thrown)) return undefined
  const { reason } = thrown
  return typeof reason === 'string' && isStartRefusal(reason) ? reason : undefined
}

function isStartRefusal(text: string): text is StartRefusal {
  return Object.hasOwn(startRefusalSentences, text)
}
