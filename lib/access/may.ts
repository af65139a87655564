import type { AccountId, PracticeId, WorkspaceId } from '#lib/base/ids.ts'
import { unreachable } from '#lib/base/unreachable.ts'
import type { DocumentKind } from './document-kind.ts'
import { findWorkspaceRole, practiceRoles, type Viewer, type WorkspaceRole } from './viewer.ts'

/** What a decision needs to know of a document. Nothing of its words. */
export interface DocumentFacts {
  readonly workspaceId: WorkspaceId
  readonly kind: DocumentKind
  /** Who began it; for kinds with one writer, that writer. */
  readonly ownerId: AccountId
  readonly shared: boolean
}

export type DocumentAction = 'read' | 'write' | 'share' | 'unshare' | 'delete'

export type WorkspaceAction =
  | 'open'
  | 'list-documents'
  | 'start-reflection'
  | 'begin-starting-point'
  | 'start-session-page'
  | 'set-appointments'
  | 'decide'
  | 'quote'
  | 'notice'
  | 'say-how-sure'
  | 'keep-win-to-oneself'
  | 'take-ratings-along'
  | 'read-access-log'
  | 'invite'
  | 'help-back-in'
  | 'end-membership'

export type PracticeAction = 'invite-client' | 'keep-library' | 'manage-people' | 'check-help-contacts'

/** What a decision needs to know of something noticed. Nothing of its words. */
export interface NoticingFacts {
  readonly workspaceId: WorkspaceId
  readonly byId: AccountId
  /** Kept for its writer alone, and not shown since. */
  readonly isPrivate: boolean
}

export type NoticingAction = 'read' | 'show' | 'answer' | 'take-back'

export type Question =
  | { readonly on: 'document'; readonly action: DocumentAction; readonly document: DocumentFacts }
  /** An earlier version of a document; `isOfSharing`: kept since the present sharing began. */
  | { readonly on: 'version'; readonly document: DocumentFacts; readonly isOfSharing: boolean }
  | { readonly on: 'workspace'; readonly action: WorkspaceAction; readonly workspaceId: WorkspaceId }
  | { readonly on: 'noticing'; readonly action: NoticingAction; readonly noticing: NoticingFacts }
  /** What is said beside a text; to write is also to reply, and to say that a conversation is done. */
  | { readonly on: 'comment'; readonly action: 'read' | 'write'; readonly document: DocumentFacts }
  | {
      readonly on: 'comment'
      readonly action: 'take-back'
      readonly document: DocumentFacts
      /** Who wrote the comment. */
      readonly byId: AccountId
    }
  /** Closing a workspace for everybody, for good: whoever tries the place out with nobody real may. */
  | { readonly on: 'putting-away'; readonly workspaceId: WorkspaceId; readonly isPretend: boolean }
  /** Taking away words that a goal quotes, or what is left of them. */
  | { readonly on: 'removing-quote'; readonly workspaceId: WorkspaceId; readonly addedBy: AccountId }
  | { readonly on: 'practice'; readonly action: PracticeAction; readonly practiceId: PracticeId }

/**
 * Why not. `not-yours` must read exactly like absence (404). `read-only` is told only to someone who may
 * read. `drafts-sealed` is told only to the owner.
 */
export type Refusal = 'not-signed-in' | 'not-yours' | 'read-only' | 'drafts-sealed'

export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly reason: Refusal }

const yes: Decision = { allowed: true }
const no = (reason: Refusal): Decision => ({ allowed: false, reason })

/** The one answer to "may they?", for pages, requests and sockets. What no rule allows is refused. */
export function may(viewer: Viewer, question: Question): Decision {
  if (viewer.kind === 'nobody') return no('not-signed-in')
  switch (question.on) {
    case 'document':
      return mayDocument(viewer, question.action, question.document)
    case 'version':
      return mayReadVersion(viewer, question.document, question.isOfSharing)
    case 'workspace':
      return mayWorkspace(viewer, question.action, question.workspaceId)
    case 'noticing':
      return mayNoticing(viewer, question.action, question.noticing)
    case 'comment':
      return mayComment(viewer, question)
    case 'putting-away':
      return question.isPretend && findWorkspaceRole(viewer, question.workspaceId) === 'clinician'
        ? yes
        : no('not-yours')
    case 'removing-quote':
      return mayRemoveQuote(viewer, question.workspaceId, question.addedBy)
    case 'practice':
      return practiceRoles(viewer, question.practiceId).some((role) =>
        practiceRules[question.action].includes(role),
      )
        ? yes
        : no('not-yours')
    default:
      return unreachable(question)
  }
}

function mayWorkspace(viewer: Person, action: WorkspaceAction, workspaceId: WorkspaceId): Decision {
  const role = findWorkspaceRole(viewer, workspaceId)
  if (role === undefined || !workspaceRules[action].includes(role)) return no('not-yours')
  // What is begun would be a draft that this session cannot open.
  if (startsPrivate.includes(action) && viewer.drafts === 'sealed') return no('drafts-sealed')
  return yes
}

const startsPrivate: readonly WorkspaceAction[] = [
  'start-reflection',
  'begin-starting-point',
  'keep-win-to-oneself',
]

const workspaceRules: Readonly<Record<WorkspaceAction, readonly WorkspaceRole[]>> = {
  open: ['client', 'clinician'],
  'list-documents': ['client', 'clinician'],
  'start-reflection': ['client'],
  'begin-starting-point': ['client'],
  'start-session-page': ['client', 'clinician'],
  'set-appointments': ['client', 'clinician'],
  decide: ['client', 'clinician'],
  quote: ['client', 'clinician'],
  notice: ['client', 'clinician'],
  'say-how-sure': ['client'],
  'keep-win-to-oneself': ['client'],
  'take-ratings-along': ['clinician'],
  'read-access-log': ['client'],
  invite: ['clinician'],
  'help-back-in': ['clinician'],
  'end-membership': ['client'],
}

/** The words are the client's: they take away any quote of them, and a clinician those that they added. */
function mayRemoveQuote(viewer: Person, workspaceId: WorkspaceId, addedBy: AccountId): Decision {
  const role = findWorkspaceRole(viewer, workspaceId)
  if (role === 'client') return yes
  if (role !== 'clinician') return no('not-yours')
  return addedBy === viewer.accountId ? yes : no('read-only')
}

const practiceRules: Readonly<Record<PracticeAction, readonly string[]>> = {
  'invite-client': ['clinician'],
  'keep-library': ['clinician'],
  'manage-people': ['admin'],
  'check-help-contacts': ['admin'],
}

/**
 * What both see is read by both, answered by the other and taken back by its writer. What is private is its writer's
 * alone, and like a draft it is closed to a session that somebody else's link began.
 */
function mayNoticing(viewer: Person, action: NoticingAction, noticing: NoticingFacts): Decision {
  const role = findWorkspaceRole(viewer, noticing.workspaceId)
  if (role === undefined || !workspaceRules.notice.includes(role)) return no('not-yours')
  const isOwn = noticing.byId === viewer.accountId
  if (noticing.isPrivate && !isOwn) return no('not-yours')
  if (noticing.isPrivate && viewer.drafts === 'sealed') return no('drafts-sealed')
  switch (action) {
    case 'read':
      return yes
    case 'show':
    case 'take-back':
      return isOwn ? yes : no('read-only')
    case 'answer':
      return isOwn || noticing.isPrivate ? no('read-only') : yes
    default:
      return unreachable(action)
  }
}

type Person = Extract<Viewer, { kind: 'person' }>

function mayDocument(viewer: Person, action: DocumentAction, document: DocumentFacts): Decision {
  const role = findWorkspaceRole(viewer, document.workspaceId)
  if (role === undefined) return no('not-yours')
  switch (document.kind) {
    case 'board':
    case 'session':
    case 'plan':
      return mayShared(role, action)
    case 'reflection':
    case 'starting-point':
      return mayClientsOwn(viewer, role, action, document)
    case 'comments':
    case 'notes':
    case 'process-notes':
      // No such document is made: comments are records beside their text (`mayComment`), notes arrive with their rule.
      return no('not-yours')
    default:
      return unreachable(document.kind)
  }
}

/**
 * Whoever may read a text reads what is said beside it, says something, and takes back what they said themselves. Only
 * starting points have a place for it.
 */
function mayComment(viewer: Person, question: Extract<Question, { on: 'comment' }>): Decision {
  if (question.document.kind !== 'starting-point') return no('not-yours')
  const decision = mayDocument(viewer, 'read', question.document)
  if (!decision.allowed || question.action !== 'take-back') return decision
  return question.byId === viewer.accountId ? yes : no('read-only')
}

/** Written and read by both; nobody shares or deletes what belongs to two. */
function mayShared(role: WorkspaceRole, action: DocumentAction): Decision {
  if (role === 'supporter') return no('not-yours')
  return action === 'read' || action === 'write' ? yes : no('read-only')
}

/** The client's alone: read by the clinician from the moment it is shared until sharing stops. */
function mayClientsOwn(
  viewer: Person,
  role: WorkspaceRole,
  action: DocumentAction,
  document: DocumentFacts,
): Decision {
  if (role === 'client' && document.ownerId === viewer.accountId) {
    if (document.shared) return action === 'delete' ? no('read-only') : yes
    return viewer.drafts === 'open' ? yes : no('drafts-sealed')
  }
  if (role === 'clinician' && document.shared) return action === 'read' ? yes : no('read-only')
  return no('not-yours')
}

/**
 * Whoever may read a document may read its versions; of what is shared, what was there before the sharing stays
 * its writer's, and closed to a session whose drafts are sealed.
 */
function mayReadVersion(viewer: Person, document: DocumentFacts, isOfSharing: boolean): Decision {
  const decision = mayDocument(viewer, 'read', document)
  if (!decision.allowed || isOfSharing) return decision
  switch (document.kind) {
    case 'board':
    case 'session':
    case 'plan':
      return yes
    case 'reflection':
    case 'starting-point':
      if (document.ownerId !== viewer.accountId) return no('not-yours')
      return viewer.drafts === 'open' ? yes : no('drafts-sealed')
    case 'comments':
    case 'notes':
    case 'process-notes':
      return no('not-yours')
    default:
      return unreachable(document.kind)
  }
}
