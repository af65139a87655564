import type { Generated } from 'kysely'
import type { CommentTables } from './comments/comment-tables.ts'

/**
 * The tables. Ids are the branded ids of `lib/base/ids.ts`; instants are milliseconds UTC; a column that
 * ends in `_sealed` holds a record of the vault; booleans are 0 and 1.
 */
export interface Schema extends CommentTables {
  practices: { id: string; name_sealed: Uint8Array; created_at: number }
  accounts: {
    id: string
    practice_id: string
    name_sealed: Uint8Array
    /** argon2id in PHC form. */
    password_hash: string
    /** argon2id of the recovery card's code; null until one was made. */
    recovery_hash: string | null
    /** 1 after a practice's link set the password, until the card is shown: new sessions open no drafts. */
    drafts_sealed: number
    created_at: number
  }
  sign_in_names: { name_index: string; account_id: string; name_sealed: Uint8Array }
  memberships: {
    id: string
    account_id: string
    scope: 'workspace' | 'practice'
    scope_id: string
    role: string
    /** Written as it begins and as it ends, never ahead: whether it holds hangs on no clock, which may be set back. */
    from_at: number
    until_at: number | null
    given_by: string | null
  }
  sessions: {
    id: string
    account_id: string
    /** The other person while a device is passed between two. */
    second_account_id: string | null
    created_at: number
    /** Real input, to a quarter of a minute: see `lib/access/session-limits.ts`. */
    last_input_at: number
    /** Until when an open session page holds the idle limit off; null while none ever did. */
    held_until: number | null
    /** When the person last showed who they are; null in a session older than that. */
    proved_at: number | null
    /** The passkey that began it. */
    passkey_id: string | null
    drafts: 'open' | 'sealed'
    device_sealed: Uint8Array
    ended_at: number | null
  }
  passkeys: {
    /** Base64url, as the authenticator named it. */
    credential_id: string
    account_id: string
    /** COSE. */
    public_key: Uint8Array
    /** As the authenticator counted last; 0 where it keeps none. */
    counter: number
    device_sealed: Uint8Array
    made_at: number
    used_at: number | null
  }
  /** A person's own e-mail address for getting back in; only one that was confirmed stands here. */
  own_mails: {
    account_id: string
    /** What an address is found by: a keyed digest. Several accounts may have one address. */
    address_index: string
    address_sealed: Uint8Array
    confirmed_at: number
    /** When a link to it last let somebody in; null while none has. */
    used_at: number | null
  }
  /** Links on their way by e-mail, one of a kind for each account; gone once used or replaced. */
  mail_links: {
    account_id: string
    purpose: 'confirm' | 'get-back-in'
    /** SHA-256 of the secret in the link. */
    token_hash: string
    /** The address to confirm; null for a way back in. */
    address_sealed: Uint8Array | null
    expires_at: number
  }
  workspaces: {
    id: string
    practice_id: string
    client_account_id: string | null
    client_name_sealed: Uint8Array
    created_at: number
    created_by: string
    /** 1 for a client that a clinician tries the place out with: nobody real. */
    is_pretend: number
  }
  invitations: {
    id: string
    /** SHA-256 of the secret in the link. */
    token_hash: string
    purpose: 'set-up' | 'join-as-client' | 'get-back-in'
    practice_id: string | null
    workspace_id: string | null
    account_id: string | null
    created_by: string | null
    created_at: number
    expires_at: number
    used_at: number | null
    revoked_at: number | null
  }
  /** Whom clients can turn to, as somebody of the practice checked it; the newest row holds, none is changed. */
  help_contacts: {
    position: Generated<number>
    id: string
    practice_id: string
    contacts_sealed: Uint8Array
    checked_at: number
    checked_by: string
  }
  documents: {
    /** Small number for the log's own columns. */
    number: Generated<number>
    id: string
    workspace_id: string
    kind: string
    owner_id: string
    /** Raised by every change of access; a write that began under an older one is refused. */
    epoch: number
    schema_version: number
    title_sealed: Uint8Array
    shared_at: number | null
    /** The epoch that the present sharing began with; null while it is not shared. */
    shared_epoch: number | null
    created_at: number
    deleted_at: number | null
  }
  reflections: {
    id: string
    document_id: string
    workspace_id: string
    /** Which of the three standing prompts it was started from, or null. */
    prompt: string | null
    created_at: number
  }
  session_pages: {
    id: string
    document_id: string
    workspace_id: string
    /** 1, 2, 3, … within the workspace. */
    number: number
    created_at: number
    created_by: string
    /** The session of the appointment that it was begun for, by the date that the repeat gives it. */
    appointment_id: string | null
    appointment_date: string | null
  }
  /**
   * Session times, as the clock on the wall says them: `date` and `time` of the first in the IANA zone `zone`.
   * Its sessions are computed. A row ends (`until_date`); another takes its place.
   */
  appointments: {
    id: string
    workspace_id: string
    date: string
    time: string
    zone: string
    minutes: number
    repeat: string
    until_date: string | null
    set_by: string
    set_at: number
    ended_by: string | null
    ended_at: number | null
  }
  /** One session that is not as the repeat has it; `date` is the one that the repeat gives it. */
  appointment_exceptions: {
    appointment_id: string
    date: string
    status: string
    on_date: string
    on_time: string
    minutes: number
    set_by: string
    set_at: number
  }
  /** Where a workspace's people meet; sealed under the board's key. Without a link the row tells who took it away. */
  video_links: { workspace_id: string; link_sealed: Uint8Array | null; set_by: string; set_at: number }
  /** Every update in commit order. `previous` is the position of the document's record before it. */
  log: {
    position: Generated<number>
    document: number
    seq: number
    previous: number | null
    actor_id: string
    at: number
    record: Uint8Array
  }
  /**
   * The newest record and snapshot of each document. `mark` is the last record's, as in `log-chain.ts`;
   * `position` is null once that record was trimmed.
   */
  heads: {
    document: number
    seq: number
    position: number | null
    snapshot_seq: number
    mark: Uint8Array
    /** When its log was found damaged: nothing is added to it any more. */
    damaged_at: number | null
  }
  /** One a document: its state as of `seq`. Whatever the log holds up to there is trimmed. */
  snapshots: { document: number; seq: number; at: number; record: Uint8Array }
  /** Who wrote and deleted what in the records that were trimmed, without a word of it; sealed. */
  attributions: { document: number; to_seq: number; record: Uint8Array }
  /** A document's whole state as of `seq`, kept on purpose. Written once; gone with its document. */
  versions: {
    /** In the order in which they were kept. */
    position: Generated<number>
    id: string
    document: number
    seq: number
    kind: string
    /** Null for one that was kept by itself. */
    made_by: string | null
    at: number
    /** The document's epoch then: tells versions of the present sharing from earlier ones. */
    epoch: number
    /** Of `record`. */
    bytes: number
    /** Name, reason, and who wrote since the version before. */
    label_sealed: Uint8Array
    record: Uint8Array
  }
  /** Whose the words are that a restore brought back under a Yjs client id of its own; sealed, without a word. */
  restorations: { document: number; client: number; record: Uint8Array }
  /** Who introduced a Yjs client id into a document. */
  authors: { document: number; client: number; account_id: string; since_seq: number }
  /** Where a goal stands now. A goal without a row is in Ideas. */
  goal_columns: {
    document: number
    goal_id: string
    column: string
    moved_by: string
    moved_at: number
    /** 1 when it got there by an agreement. */
    by_both: Generated<number>
    /** Why, in the words of whoever moved it alone; sealed under the board's key. */
    reason_sealed: Uint8Array | null
  }
  /** Every move, in order. */
  goal_moves: {
    position: Generated<number>
    document: number
    goal_id: string
    from_column: string
    to_column: string
    moved_by: string
    moved_at: number
    by_both: Generated<number>
    reason_sealed: Uint8Array | null
  }
  /** What somebody suggested to decide together. Written once, like its answers and its end; open while it has none. */
  suggestions: {
    number: Generated<number>
    id: string
    document: number
    goal_id: string
    kind: string
    other_goal_id: string | null
    side: string
    made_by: string
    made_at: number
    /** SHA-256 of exactly what is suggested. */
    hash: string
    /** That itself, and a line with it. */
    body_sealed: Uint8Array
  }
  suggestion_answers: {
    position: Generated<number>
    suggestion: number
    answer: string
    side: string
    made_by: string
    made_at: number
    reason_sealed: Uint8Array | null
  }
  suggestion_ends: { suggestion: number; ended_as: string; ended_by: string; ended_at: number }
  /** The suggestion that holds now, of what was agreed about a goal: its words, or its approach. */
  goal_agreements: { document: number; goal_id: string; about: string; suggestion: number }
  /** When each person looked at a board last, and the time before: for themselves alone. */
  board_visits: { document: number; account_id: string; before_at: number | null; seen_at: number }
  /**
   * Words of a shared text that a goal shows. `quoted`: sealed under the key of their source. `kept` by the client when
   * sharing stopped: sealed under the board's. `withdrawn` and `removed`: without a word.
   */
  quotes: {
    id: string
    workspace_id: string
    goal_id: string
    /** The document that they are from. */
    source_id: string
    state: 'quoted' | 'kept' | 'withdrawn' | 'removed'
    words_sealed: Uint8Array | null
    added_by: string
    added_at: number
    ended_by: string | null
    ended_at: number | null
  }
  /** A card on a goal's table; each of its words is a row of its own, and the newest holds. */
  approach_cards: {
    number: Generated<number>
    id: string
    document: number
    goal_id: string
    made_by: string
    made_at: number
    /** 1 when it was taken off the table with these words. */
    is_off: number
    /** Sealed under the board's key. */
    body_sealed: Uint8Array
  }
  /** What somebody would rather do with a card. Words are written once; who may read them changes. */
  approach_preferences: {
    number: Generated<number>
    id: string
    document: number
    goal_id: string
    card_id: string
    made_by: string
    made_at: number
    /** Null: only whoever wrote it may read it. */
    released_at: number | null
    /** Taken back after it was released: only whoever wrote it may read it again. */
    withdrawn_at: number | null
    body_sealed: Uint8Array
  }
  /** An agreed approach that was stopped, by the suggestion that was agreed to. */
  approach_stops: {
    suggestion: number
    side: string
    stopped_by: string
    stopped_at: number
    for_safety: number
    reason_sealed: Uint8Array | null
  }
  /** A practice's own cards; each of their words is a row, and the newest holds. Sealed under the practice's key. */
  practice_approaches: {
    number: Generated<number>
    id: string
    practice_id: string
    made_by: string
    made_at: number
    is_off: number
    body_sealed: Uint8Array
  }
  /**
   * What the two noticed: ratings of goals, how sure the client is, wins, answers to them, and that one was shown or
   * taken back. Each written once.
   */
  noticings: {
    position: Generated<number>
    id: string
    workspace_id: string
    kind: 'rating' | 'confidence' | 'win' | 'answer' | 'shown' | 'taken-back'
    goal_id: string | null
    /** The row that an answer, a showing or a taking back is about. */
    about_id: string | null
    by_id: string
    /** The writer's part then. */
    role: 'client' | 'clinician'
    /** 1 for a win that its writer kept for themselves. */
    is_private: number
    /** What the device called the press: the same press is one row, however often it is sent. */
    press_id: string
    at: number
    /** What was said; null where the kind says all of it. Sealed under the board's key. */
    record_sealed: Uint8Array | null
  }
  /** Hash-chained per workspace: each line's hash covers the line and the hash before it. */
  access_log: {
    workspace_id: string
    /** 1, 2, 3, … within the workspace: it tells nothing of the others. */
    position: number
    actor_id: string
    document_id: string | null
    /** 'read', 'opened', 'listed', 'quoted', 'read-comments', 'ended-membership', … */
    what: string
    at: number
    previous_hash: string
    hash: string
  }
  /** The newest line of each workspace, with a keyed proof: a shortened log is noticed. */
  access_heads: { workspace_id: string; position: number; hash: string; proof: string }
}
