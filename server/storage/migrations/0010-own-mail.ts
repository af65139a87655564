import type { Migration } from '../migrations.ts'

const statements: readonly string[] = [
  `create table own_mails (
    account_id text primary key references accounts (id), address_index text not null,
    address_sealed blob not null, confirmed_at integer not null, used_at integer
  ) strict`,
  `create index own_mails_address on own_mails (address_index)`,
  // One link of a kind for each account: a new one takes the place of the last.
  `create table mail_links (
    account_id text not null references accounts (id),
    purpose text not null check (purpose in ('confirm', 'get-back-in')), token_hash text not null unique,
    address_sealed blob, expires_at integer not null, primary key (account_id, purpose)
  ) strict`,
]

/** A person's own e-mail address for getting back in, and the links that are on their way to it. */
export const ownMail: Migration = { statements }
