import { accessLogWords } from '#lib/words/en/access-log.ts'
import { accountWords } from '#lib/words/en/account.ts'
import { announcementsWords } from '#lib/words/en/announcements.ts'
import { approachLibraryWords } from '#lib/words/en/approach-library.ts'
import { approachesWords } from '#lib/words/en/approaches.ts'
import { authorshipWords } from '#lib/words/en/authorship.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { clientsWords } from '#lib/words/en/clients.ts'
import { commonWords } from '#lib/words/en/common.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { lineChangesWords } from '#lib/words/en/line-changes.ts'
import { suggestingWords } from '#lib/words/en/suggesting.ts'
import { deviceWords } from '#lib/words/en/device.ts'
import { editorWords } from '#lib/words/en/editor.ts'
import { findingWords } from '#lib/words/en/finding.ts'
import { goalPartsWords } from '#lib/words/en/goal-parts.ts'
import { goalWords } from '#lib/words/en/goal.ts'
import { helpWords } from '#lib/words/en/help.ts'
import { historyWords } from '#lib/words/en/history.ts'
import { homeWords } from '#lib/words/en/home.ts'
import { invitationWords } from '#lib/words/en/invitation.ts'
import { libraryWords } from '#lib/words/en/library.ts'
import { lifeWords } from '#lib/words/en/life.ts'
import { mailWords } from '#lib/words/en/mail.ts'
import { meWords } from '#lib/words/en/me.ts'
import { noticedWords } from '#lib/words/en/noticed.ts'
import { ownMailWords } from '#lib/words/en/own-mail.ts'
import { planWords } from '#lib/words/en/plan.ts'
import { practiceWords } from '#lib/words/en/practice.ts'
import { pretendWords } from '#lib/words/en/pretend.ts'
import { problemsWords } from '#lib/words/en/problems.ts'
import { progressWords } from '#lib/words/en/progress.ts'
import { proofWords } from '#lib/words/en/proof.ts'
import { commentsWords } from '#lib/words/en/comments.ts'
import { quotesWords } from '#lib/words/en/quotes.ts'
import { recoveryWords } from '#lib/words/en/recovery.ts'
import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { savingWords } from '#lib/words/en/saving.ts'
import { sessionsWords } from '#lib/words/en/sessions.ts'
import { setUpWords } from '#lib/words/en/set-up.ts'
import { shellWords } from '#lib/words/en/shell.ts'
import { signInWords } from '#lib/words/en/sign-in.ts'
import { startingPointWords } from '#lib/words/en/starting-point.ts'
import { startFromWords } from '#lib/words/en/start-from.ts'
import { startingWords } from '#lib/words/en/starting.ts'
import { stayingWords } from '#lib/words/en/staying.ts'
import { timesWords } from '#lib/words/en/times.ts'
import { todayWords } from '#lib/words/en/today.ts'
import { welcomeWords } from '#lib/words/en/welcome.ts'
import type { CountedMessage } from '#lib/words/say-count.ts'

/** Every word on a screen, by area. A further language has the same areas and names. */
export const catalogue: Readonly<Record<string, Readonly<Record<string, string | CountedMessage>>>> = {
  accessLog: accessLogWords,
  account: accountWords,
  announcements: announcementsWords,
  approachLibrary: approachLibraryWords,
  approaches: approachesWords,
  authorship: authorshipWords,
  board: boardWords,
  clients: clientsWords,
  common: commonWords,
  deciding: decidingWords,
  suggesting: suggestingWords,
  lineChanges: lineChangesWords,
  device: deviceWords,
  editor: editorWords,
  finding: findingWords,
  goal: goalWords,
  goalParts: goalPartsWords,
  help: helpWords,
  history: historyWords,
  home: homeWords,
  invitation: invitationWords,
  library: libraryWords,
  life: lifeWords,
  mail: mailWords,
  me: meWords,
  noticed: noticedWords,
  ownMail: ownMailWords,
  plan: planWords,
  practice: practiceWords,
  pretend: pretendWords,
  problems: problemsWords,
  progress: progressWords,
  proof: proofWords,
  quotes: quotesWords,
  comments: commentsWords,
  recovery: recoveryWords,
  reflections: reflectionsWords,
  saving: savingWords,
  sessions: sessionsWords,
  setUp: setUpWords,
  shell: shellWords,
  signIn: signInWords,
  startingPoint: startingPointWords,
  startFrom: startFromWords,
  starting: startingWords,
  staying: stayingWords,
  times: timesWords,
  today: todayWords,
  welcome: welcomeWords,
}

/** Every message by its area, a full stop and its name; of one that counts, each of its forms. */
export const messages: ReadonlyMap<string, string> = new Map(
  Object.entries(catalogue).flatMap(([area, entries]) =>
    Object.entries(entries).flatMap(([name, message]) =>
      listForms(message).map(([form, text]): [string, string] => [`${area}.${name}${form}`, text]),
    ),
  ),
)

/** The texts of one message, each with what follows its name. */
export function listForms(message: string | CountedMessage): readonly [string, string][] {
  if (typeof message === 'string') return [['', message]]
  return Object.entries(message).map(([form, text]) => [`.${form}`, text])
}
