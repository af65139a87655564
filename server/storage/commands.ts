import { acceptInvitation } from './commands/accept-invitation.ts'
import { addColleague } from './commands/add-colleague.ts'
import { appendUpdates } from './commands/append-updates.ts'
import { changePassword } from './commands/change-password.ts'
import { createReflection } from './commands/create-reflection.ts'
import { createSessionPage } from './commands/create-session-page.ts'
import { deleteDraft } from './commands/delete-draft.ts'
import { endMembership } from './commands/end-membership.ts'
import { endOtherSessions } from './commands/end-other-sessions.ts'
import { endOverSessions } from './commands/end-over-sessions.ts'
import { endSession } from './commands/end-session.ts'
import { enterDocument } from './commands/enter-document.ts'
import { enterDocuments } from './commands/enter-documents.ts'
import { getBackIn } from './commands/get-back-in.ts'
import { goalPlaces } from './commands/goal-places.ts'
import { helpBackIn } from './commands/help-back-in.ts'
import { holdSessions } from './commands/hold-sessions.ts'
import { inviteClient } from './commands/invite-client.ts'
import { listDocuments } from './commands/list-documents.ts'
import { listReflections } from './commands/list-reflections.ts'
import { listSessionPages } from './commands/list-session-pages.ts'
import { keepVersion } from './commands/keep-version.ts'
import { migrateDocument } from './commands/migrate-document.ts'
import { moveGoal } from './commands/move-goal.ts'
import { noteInput } from './commands/note-input.ts'
import { openDrafts } from './commands/open-drafts.ts'
import { probeWriting } from './commands/probe-writing.ts'
import { purgeLog } from './commands/purge-log.ts'
import { recoverWithCard } from './commands/recover-with-card.ts'
import { renewInvitation } from './commands/renew-invitation.ts'
import { renewSetUpLink } from './commands/renew-set-up-link.ts'
import { replaceRecoveryCard } from './commands/replace-recovery-card.ts'
import { revokeInvitation } from './commands/revoke-invitation.ts'
import { setUpPractice } from './commands/set-up-practice.ts'
import { settleDamage } from './commands/settle-damage.ts'
import { shareReflection } from './commands/share-reflection.ts'
import { startSession } from './commands/start-session.ts'
import { unshareReflection } from './commands/unshare-reflection.ts'
import { writeSnapshot } from './commands/write-snapshot.ts'
import type { Signatures } from './named.ts'

/** Every named write, one file each under `commands/`. */
export const commands = {
  acceptInvitation,
  addColleague,
  appendUpdates,
  changePassword,
  createReflection,
  createSessionPage,
  deleteDraft,
  endMembership,
  endOtherSessions,
  endOverSessions,
  endSession,
  enterDocument,
  enterDocuments,
  getBackIn,
  goalPlaces,
  helpBackIn,
  holdSessions,
  inviteClient,
  listDocuments,
  listReflections,
  listSessionPages,
  keepVersion,
  migrateDocument,
  moveGoal,
  noteInput,
  openDrafts,
  probeWriting,
  purgeLog,
  recoverWithCard,
  renewInvitation,
  renewSetUpLink,
  replaceRecoveryCard,
  revokeInvitation,
  setUpPractice,
  settleDamage,
  shareReflection,
  startSession,
  unshareReflection,
  writeSnapshot,
}

export type Commands = Signatures<typeof commands>
