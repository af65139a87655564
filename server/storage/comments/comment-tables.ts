import type { Generated } from 'kysely'

/** The tables of what is said beside texts, by name. */
export interface CommentTables {
  /**
   * What is said beside a text, in order: comments and replies, that a conversation is done or was opened again, and
   * that something was taken back. Each written once; the words of what is taken back before anybody else read them are
   * wiped.
   */
  comments: {
    position: Generated<number>
    id: string
    workspace_id: string
    document_id: string
    kind: 'comment' | 'reply' | 'done' | 'opened' | 'taken-back'
    /** The comment that the conversation began with; its own id for that one. */
    thread_id: string
    /** The row that is taken back. */
    about_id: string | null
    /** The text of the document that a comment is about. */
    root: string | null
    by_id: string
    /** The writer's part then. */
    role: 'client' | 'clinician'
    /** What the device called the press: the same press is one row, however often it is sent. */
    press_id: string
    at: number
    /** Under the document's key; null where the kind says all of it, or where it was wiped. */
    record_sealed: Uint8Array | null
  }
  /** How far each person has been given what is said beside a text. Shown to nobody. */
  comment_readings: { document_id: string; account_id: string; position: number }
}
