import { acceptInvitation } from './commands/accept-invitation.ts'
import { addPasskey } from './commands/add-passkey.ts'
import { answerSuggestion } from './commands/answer-suggestion.ts'
import { addQuote } from './commands/add-quote.ts'
import { appendUpdates } from './commands/append-updates.ts'
import { beginPretendClient } from './commands/begin-pretend-client.ts'
import { beginOwnMail } from './commands/begin-own-mail.ts'
import { beginStartingPoint } from './commands/begin-starting-point.ts'
import { cancelAppointment } from './commands/cancel-appointment.ts'
import { changeAppointment } from './commands/change-appointment.ts'
import { changePassword } from './commands/change-password.ts'
import { checkHelpContacts } from './commands/check-help-contacts.ts'
import { confirmOwnMail } from './commands/confirm-own-mail.ts'
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
import { getBackInByMail } from './commands/get-back-in-by-mail.ts'
import { goalPlaces } from './commands/goal-places.ts'
import { helpBackIn } from './commands/help-back-in.ts'
import { holdSessions } from './commands/hold-sessions.ts'
import { inviteClient } from './commands/invite-client.ts'
import { inviteColleague } from './commands/invite-colleague.ts'
import { listDecisions } from './commands/list-decisions.ts'
import { listDocuments } from './commands/list-documents.ts'
import { listProgress } from './commands/list-progress.ts'
import { listQuotable } from './commands/list-quotable.ts'
import { listQuotes } from './commands/list-quotes.ts'
import { listReflections } from './commands/list-reflections.ts'
import { listSessionPages } from './commands/list-session-pages.ts'
import { makeBackInLinks } from './commands/make-back-in-links.ts'
import { keepVersion } from './commands/keep-version.ts'
import { listWaiting } from './commands/list-waiting.ts'
import { migrateDocument } from './commands/migrate-document.ts'
import { moveGoal } from './commands/move-goal.ts'
import { noteBoardVisit } from './commands/note-board-visit.ts'
import { noteInput } from './commands/note-input.ts'
import { noteProof } from './commands/note-proof.ts'
import { openDrafts } from './commands/open-drafts.ts'
import { probeWriting } from './commands/probe-writing.ts'
import { purgeLog } from './commands/purge-log.ts'
import { putAwayPretendClient } from './commands/put-away-pretend-client.ts'
import { readApproachCard } from './commands/read-approach-card.ts'
import { readApproachTable } from './commands/read-approach-table.ts'
import { readGoalLife } from './commands/read-goal-life.ts'
import { recoverWithCard } from './commands/recover-with-card.ts'
import { releasePreference } from './commands/release-preference.ts'
import { removeOwnMail } from './commands/remove-own-mail.ts'
import { removePasskey } from './commands/remove-passkey.ts'
import { removeQuote } from './commands/remove-quote.ts'
import { renewColleagueLink } from './commands/renew-colleague-link.ts'
import { renewInvitation } from './commands/renew-invitation.ts'
import { renewSetUpLink } from './commands/renew-set-up-link.ts'
import { replaceRecoveryCard } from './commands/replace-recovery-card.ts'
import { revokeInvitation } from './commands/revoke-invitation.ts'
import { setAppointment } from './commands/set-appointment.ts'
import { setUpPractice } from './commands/set-up-practice.ts'
import { setVideoLink } from './commands/set-video-link.ts'
import { settleDamage } from './commands/settle-damage.ts'
import { shareReflection } from './commands/share-reflection.ts'
import { startPasskeySession } from './commands/start-passkey-session.ts'
import { startAppointment } from './commands/start-appointment.ts'
import { startSession } from './commands/start-session.ts'
import { stopApproach } from './commands/stop-approach.ts'
import { suggestDecision } from './commands/suggest-decision.ts'
import { takeBackSuggestion } from './commands/take-back-suggestion.ts'
import { unshareReflection } from './commands/unshare-reflection.ts'
import { writeApproachCard } from './commands/write-approach-card.ts'
import { writePracticeCard } from './commands/write-practice-card.ts'
import { writePreference } from './commands/write-preference.ts'
import { findLastComment } from './commands/find-last-comment.ts'
import { listComments } from './commands/list-comments.ts'
import { setCommentDone } from './commands/set-comment-done.ts'
import { takeBackComment } from './commands/take-back-comment.ts'
import { writeComment } from './commands/write-comment.ts'
import { addWin } from './commands/add-win.ts'
import { answerWin } from './commands/answer-win.ts'
import { listConfidences } from './commands/list-confidences.ts'
import { listNoticedLast } from './commands/list-noticed-last.ts'
import { listRatings } from './commands/list-ratings.ts'
import { listWins } from './commands/list-wins.ts'
import { sayHowSure } from './commands/say-how-sure.ts'
import { sayRating } from './commands/say-rating.ts'
import { showWin } from './commands/show-win.ts'
import { takeBackNoticing } from './commands/take-back-noticing.ts'
import { takeRatingsAlong } from './commands/take-ratings-along.ts'
import { writeSnapshot } from './commands/write-snapshot.ts'
import type { Signatures } from './named.ts'

/** Every named write, one file each under `commands/`. */
export const commands = {
  acceptInvitation,
  addPasskey,
  answerSuggestion,
  addQuote,
  appendUpdates,
  beginPretendClient,
  beginOwnMail,
  beginStartingPoint,
  cancelAppointment,
  changeAppointment,
  changePassword,
  checkHelpContacts,
  confirmOwnMail,
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
  getBackInByMail,
  goalPlaces,
  helpBackIn,
  holdSessions,
  inviteClient,
  inviteColleague,
  listDecisions,
  listDocuments,
  listProgress,
  listQuotable,
  listQuotes,
  listReflections,
  listSessionPages,
  keepVersion,
  makeBackInLinks,
  listWaiting,
  migrateDocument,
  moveGoal,
  noteBoardVisit,
  noteInput,
  noteProof,
  openDrafts,
  probeWriting,
  purgeLog,
  putAwayPretendClient,
  readApproachCard,
  readApproachTable,
  readGoalLife,
  recoverWithCard,
  releasePreference,
  removeOwnMail,
  removePasskey,
  removeQuote,
  renewColleagueLink,
  renewInvitation,
  renewSetUpLink,
  replaceRecoveryCard,
  revokeInvitation,
  setAppointment,
  setUpPractice,
  setVideoLink,
  settleDamage,
  shareReflection,
  startPasskeySession,
  startAppointment,
  startSession,
  stopApproach,
  suggestDecision,
  takeBackSuggestion,
  unshareReflection,
  writeApproachCard,
  writePracticeCard,
  writePreference,
  addWin,
  answerWin,
  listConfidences,
  listNoticedLast,
  listRatings,
  listWins,
  sayHowSure,
  sayRating,
  showWin,
  takeBackNoticing,
  takeRatingsAlong,
  findLastComment,
  listComments,
  setCommentDone,
  takeBackComment,
  writeComment,
  writeSnapshot,
}

export type Commands = Signatures<typeof commands>
