import type { Migration } from '../migrations.ts'

const statements: readonly string[] = [
  `create table passkeys (
    credential_id text primary key, account_id text not null references accounts (id),
    public_key blob not null, counter integer not null,
    device_sealed blob not null, made_at integer not null, used_at integer
  ) strict`,
  `create index passkeys_account on passkeys (account_id)`,
]

/** Public keys of devices that sign a person in without a password. */
export const passkeys: Migration = { statements }
