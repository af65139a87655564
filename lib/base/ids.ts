import { fail, succeed, type Result } from './result.ts'

declare const brand: unique symbol

/** A string that has passed its ensure function. At run time it is only the string. */
export type Brand<Name extends string> = string & { readonly [brand]: Name }

/** A person who can sign in. */
export type AccountId = Brand<'AccountId'>
/** One signed-in browser of one person (OWASP: session). Never a therapy session. */
export type SessionId = Brand<'SessionId'>
/** A practice: the clinicians and admins who work together. */
export type PracticeId = Brand<'PracticeId'>
/** The shared place of one client and their clinicians. */
export type WorkspaceId = Brand<'WorkspaceId'>
/** One `Y.Doc`, its log and its key. */
export type DocumentId = Brand<'DocumentId'>
/** The record of a reflection; its words live in a document. */
export type ReflectionId = Brand<'ReflectionId'>
/** The record of a therapy session's page; its words live in a document. */
export type SessionPageId = Brand<'SessionPageId'>
/** Session times that two people agreed: one, or those of a repeat. */
export type AppointmentId = Brand<'AppointmentId'>
/** A document's state that was kept on purpose, with who and when. */
export type VersionId = Brand<'VersionId'>
/** The record of an invitation; the secret in its link is something else. */
export type InvitationId = Brand<'InvitationId'>
/** What somebody suggested to decide together. */
export type SuggestionId = Brand<'SuggestionId'>
/** The record of words that a goal quotes. */
export type QuoteId = Brand<'QuoteId'>
/** A comment beside a text, or a reply to one. */
export type CommentId = Brand<'CommentId'>
/** A card on a goal's table or in a practice's library, through all its words. */
export type ApproachCardId = Brand<'ApproachCardId'>
/** What one person wrote once that they would rather do. */
export type PreferenceId = Brand<'PreferenceId'>
/** One thing somebody noticed and said once: a rating, how sure they are, a win, an answer to a win. */
export type NoticingId = Brand<'NoticingId'>
/** What a device calls one press of its person: pressed again because the answer was lost, it has the same name. */
export type PressId = Brand<'PressId'>
/** A goal on a board. Chosen by whichever program added the goal, so its form is wider than the others'. */
export type GoalId = Brand<'GoalId'>

/** Ids that the server makes: 16 random bytes as base64url. */
const serverId = /^[A-Za-z0-9_-]{22}$/
const goalId = /^[A-Za-z0-9_-]{1,64}$/

export type IdFailure = { readonly kind: 'malformed-id' }

function parser<Id extends Brand<string>>(form: RegExp): (text: string) => Result<Id, IdFailure> {
  const holds = (text: string): text is Id => form.test(text)
  return (text) => (holds(text) ? succeed(text) : fail({ kind: 'malformed-id' }))
}

function ensurer<Id extends Brand<string>>(name: string, parse: (text: string) => Result<Id, IdFailure>) {
  return (text: string): Id => {
    const parsed = parse(text)
    if (!parsed.ok) throw new Error(`not a ${name}`)
    return parsed.value
  }
}

export const parseAccountId = parser<AccountId>(serverId)
export const parseSessionId = parser<SessionId>(serverId)
export const parsePracticeId = parser<PracticeId>(serverId)
export const parseWorkspaceId = parser<WorkspaceId>(serverId)
export const parseDocumentId = parser<DocumentId>(serverId)
export const parseReflectionId = parser<ReflectionId>(serverId)
export const parseSessionPageId = parser<SessionPageId>(serverId)
export const parseAppointmentId = parser<AppointmentId>(serverId)
export const parseVersionId = parser<VersionId>(serverId)
export const parseInvitationId = parser<InvitationId>(serverId)
export const parseSuggestionId = parser<SuggestionId>(serverId)
export const parseQuoteId = parser<QuoteId>(serverId)
export const parseCommentId = parser<CommentId>(serverId)
export const parseApproachCardId = parser<ApproachCardId>(serverId)
export const parsePreferenceId = parser<PreferenceId>(serverId)
export const parseNoticingId = parser<NoticingId>(serverId)
export const parsePressId = parser<PressId>(serverId)
export const parseGoalId = parser<GoalId>(goalId)

export const ensureAccountId = ensurer('AccountId', parseAccountId)
export const ensureSessionId = ensurer('SessionId', parseSessionId)
export const ensurePracticeId = ensurer('PracticeId', parsePracticeId)
export const ensureWorkspaceId = ensurer('WorkspaceId', parseWorkspaceId)
export const ensureDocumentId = ensurer('DocumentId', parseDocumentId)
export const ensureReflectionId = ensurer('ReflectionId', parseReflectionId)
export const ensureSessionPageId = ensurer('SessionPageId', parseSessionPageId)
export const ensureAppointmentId = ensurer('AppointmentId', parseAppointmentId)
export const ensureVersionId = ensurer('VersionId', parseVersionId)
export const ensureInvitationId = ensurer('InvitationId', parseInvitationId)
export const ensureSuggestionId = ensurer('SuggestionId', parseSuggestionId)
export const ensureQuoteId = ensurer('QuoteId', parseQuoteId)
export const ensureCommentId = ensurer('CommentId', parseCommentId)
export const ensureApproachCardId = ensurer('ApproachCardId', parseApproachCardId)
export const ensurePreferenceId = ensurer('PreferenceId', parsePreferenceId)
export const ensureNoticingId = ensurer('NoticingId', parseNoticingId)
export const ensurePressId = ensurer('PressId', parsePressId)
export const ensureGoalId = ensurer('GoalId', parseGoalId)
