import { accessLines } from './queries/access-lines.ts'
import { buildSnapshot } from './queries/build-snapshot.ts'
import { buildVersion } from './queries/build-version.ts'
import { checkDocumentAccess } from './queries/check-document-access.ts'
import { checkOwnText } from './queries/check-own-text.ts'
import { checkProof } from './queries/check-proof.ts'
import { documentReads } from './queries/document-reads.ts'
import { findAccounts } from './queries/find-accounts.ts'
import { findAgreedApproaches } from './queries/find-agreed-approaches.ts'
import { findAuthorship } from './queries/find-authorship.ts'
import { findBoard } from './queries/find-board.ts'
import { findGoalWriting } from './queries/find-goal-writing.ts'
import { findHelpContacts } from './queries/find-help-contacts.ts'
import { findOwnMail } from './queries/find-own-mail.ts'
import { findOwnSecrets } from './queries/find-own-secrets.ts'
import { findPasskey } from './queries/find-passkey.ts'
import { findPracticeCards } from './queries/find-practice-cards.ts'
import { findPractice } from './queries/find-practice.ts'
import { findReflection } from './queries/find-reflection.ts'
import { findSessionTimes } from './queries/find-session-times.ts'
import { findSession } from './queries/find-session.ts'
import { findSessionPage } from './queries/find-session-page.ts'
import { findSignIn } from './queries/find-sign-in.ts'
import { findSuggested } from './queries/find-suggested.ts'
import { findToday } from './queries/find-today.ts'
import { findStartingPoint } from './queries/find-starting-point.ts'
import { findStaying } from './queries/find-staying.ts'
import { findVersionedDocument } from './queries/find-versioned-document.ts'
import { findWorkspace } from './queries/find-workspace.ts'
import { isSetUp } from './queries/is-set-up.ts'
import { isQuoted } from './queries/is-quoted.ts'
import { isSetUpLinkLive } from './queries/is-set-up-link-live.ts'
import { listClients } from './queries/list-clients.ts'
import { listDueVersions } from './queries/list-due-versions.ts'
import { listIdleLogs } from './queries/list-idle-logs.ts'
import { listMailAccounts } from './queries/list-mail-accounts.ts'
import { listPasskeys } from './queries/list-passkeys.ts'
import { listSessions } from './queries/list-sessions.ts'
import { listVersions } from './queries/list-versions.ts'
import { listWorkspaces } from './queries/list-workspaces.ts'
import { loadDocumentLog } from './queries/load-document-log.ts'
import { loadDocumentLogs } from './queries/load-document-logs.ts'
import { logFigures } from './queries/log-figures.ts'
import { lookAfterSessions } from './queries/look-after-sessions.ts'
import { openInvitation } from './queries/open-invitation.ts'
import { openMailLink } from './queries/open-mail-link.ts'
import { planRestore } from './queries/plan-restore.ts'
import { readVersion } from './queries/read-version.ts'
import { verifyAccessLog } from './queries/verify-access-log.ts'
import type { Signatures } from './named.ts'

/** Every named read, one file each under `queries/`. */
export const queries = {
  accessLines,
  buildSnapshot,
  buildVersion,
  checkDocumentAccess,
  checkOwnText,
  checkProof,
  documentReads,
  findAccounts,
  findAgreedApproaches,
  findAuthorship,
  findBoard,
  findGoalWriting,
  findHelpContacts,
  findOwnMail,
  findOwnSecrets,
  findPasskey,
  findPractice,
  findPracticeCards,
  findReflection,
  findSession,
  findSessionPage,
  findSessionTimes,
  findSignIn,
  findSuggested,
  findToday,
  findStartingPoint,
  findStaying,
  findVersionedDocument,
  findWorkspace,
  isQuoted,
  isSetUp,
  isSetUpLinkLive,
  listClients,
  listDueVersions,
  listIdleLogs,
  listMailAccounts,
  listPasskeys,
  listSessions,
  listVersions,
  listWorkspaces,
  loadDocumentLog,
  loadDocumentLogs,
  logFigures,
  lookAfterSessions,
  openInvitation,
  openMailLink,
  planRestore,
  readVersion,
  verifyAccessLog,
}

export type Queries = Signatures<typeof queries>
