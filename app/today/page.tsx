import { todayWords } from '#lib/words/en/today.ts'
import { say } from '#lib/words/say.ts'
import { classNames } from '../_ui/class-names.ts'
import { PracticeNav } from '../_ui/nav.tsx'
import { Screen } from '../_ui/screen.tsx'
import { Section } from '../_ui/section.tsx'
import { LookAgain } from '../_times/look-again.tsx'
import { timesMark } from '../_times/times-mark.ts'
import { answerOr404 } from '../_server/answer-or-404.ts'
import { getDoor } from '../_server/door.ts'
import { refusable } from '../_server/refusable.tsx'
import { refuse } from '../_server/refuse.ts'
import { requireSignedIn } from '../_server/require-signed-in.ts'
import { describeDay } from './describe-day.ts'
import { DayList } from './day-list.tsx'
import { EmptyDay } from './empty-day.tsx'
import { listWaiting } from './list-waiting.ts'
import { SetOnToday } from './set-on-today.tsx'
import styles from './today.module.css'
import { WaitingRows } from './waiting-rows.tsx'

/** A clinician's first page: the sessions of the day in order, the way into each, and what waits. */
export default refusable(async function TodayPage() {
  const me = await requireSignedIn()
  if (!me.roles.includes('clinician')) refuse()
  const door = getDoor()
  const day = await answerOr404(door.appointments.today(me.sessionId))
  const waiting = listWaiting(day, await answerOr404(door.deciding.waiting(me.sessionId)))
  const entries = await describeDay({ door, me, day, waiting })
  return (
    <Screen
      title={say(todayWords.title)}
      lead={{ kind: 'me', name: me.name, role: 'clinician' }}
      nav={<PracticeNav roles={me.roles} current="today" />}
      width="full"
    >
      <div className={classNames(styles.today, entries.length > 0 && styles.withDay)}>
        {entries.length === 0 ? <EmptyDay day={day} /> : <DayList entries={entries} asOf={day.asOf} />}
        <div className={styles.column}>
          {day.clients.length > 0 && (
            <>
              <SetOnToday clients={day.clients} look={entries.length === 0 ? 'main' : 'plain'} />
              <Section title={say(todayWords.waits)}>
                <WaitingRows waiting={waiting} />
              </Section>
            </>
          )}
        </div>
      </div>
      <LookAgain path="/api/appointments" mark={timesMark(day)} />
    </Screen>
  )
})
