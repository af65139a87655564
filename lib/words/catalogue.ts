import { accessLog } from './en/access-log.ts'
import { announcements } from './en/announcements.ts'
import { authorship } from './en/authorship.ts'
import { board } from './en/board.ts'
import { clients } from './en/clients.ts'
import { common } from './en/common.ts'
import { device } from './en/device.ts'
import { editor } from './en/editor.ts'
import { help } from './en/help.ts'
import { history } from './en/history.ts'
import { home } from './en/home.ts'
import { invitation } from './en/invitation.ts'
import { me } from './en/me.ts'
import { plan } from './en/plan.ts'
import { practice } from './en/practice.ts'
import { problems } from './en/problems.ts'
import { progress } from './en/progress.ts'
import { recovery } from './en/recovery.ts'
import { reflections } from './en/reflections.ts'
import { saving } from './en/saving.ts'
import { sessions } from './en/sessions.ts'
import { setUp } from './en/set-up.ts'
import { shell } from './en/shell.ts'
import { signIn } from './en/sign-in.ts'
import { welcome } from './en/welcome.ts'
import { times } from './en/times.ts'
import { today } from './en/today.ts'
import { staying } from './en/staying.ts'

/** Every word on a screen, by area: ICU messages. A further language has the same areas and keys. */
export const catalogue = {
  accessLog,
  announcements,
  authorship,
  board,
  clients,
  common,
  device,
  editor,
  help,
  history,
  home,
  invitation,
  me,
  plan,
  practice,
  problems,
  progress,
  recovery,
  reflections,
  saving,
  sessions,
  setUp,
  shell,
  signIn,
  welcome,
  times,
  today,
  staying,
} as const

type Catalogue = typeof catalogue

/** The name of a message: its area, a full stop, its key. */
export type MessageKey = {
  [Area in keyof Catalogue]: `${Area}.${Extract<keyof Catalogue[Area], string>}`
}[keyof Catalogue]

/** Every message with its name, for checks and for `say`. */
export const messages: ReadonlyMap<string, string> = new Map(
  Object.entries(catalogue).flatMap(([area, entries]) =>
    Object.entries<string>(entries).map(([key, text]): [string, string] => [`${area}.${key}`, text]),
  ),
)
