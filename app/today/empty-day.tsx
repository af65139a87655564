import type { CaseloadDay } from '#lib/appointments/session-time.ts'
import { clientsWords } from '#lib/words/en/clients.ts'
import { pretendWords } from '#lib/words/en/pretend.ts'
import { todayWords } from '#lib/words/en/today.ts'
import { say } from '#lib/words/say.ts'
import { ButtonLink } from '../_ui/button-link.tsx'
import { Said } from '../_ui/said.tsx'
import section from '../_ui/section.module.css'
import { SessionMoment } from '../_times/session-moment.tsx'
import { BeginPretend } from '../clients/begin-pretend.tsx'
import styles from './today.module.css'

/** A day without sessions: said calmly, with the day of the next. */
export function EmptyDay({ day }: { readonly day: CaseloadDay }) {
  const { next, asOf, clients } = day
  return (
    <div className={styles.column}>
      <div className={section.section}>
        <h2 className={section.large}>{say(todayWords.empty)}</h2>
        {next !== undefined && (
          <p>
            <Said message={todayWords.nextWith} values={{ name: next.clientName }} name="when">
              <SessionMoment at={next.startsAt} zone={next.zone} asOf={asOf} />
            </Said>
          </p>
        )}
        {clients.length === 0 && (
          <>
            <p>{say(clientsWords.emptyBody)}</p>
            <div className={section.actions}>
              <ButtonLink look="main" to="/clients">
                {say(clientsWords.invite)}
              </ButtonLink>
              <BeginPretend />
            </div>
            <p className={section.small}>{say(pretendWords.tryBody)}</p>
          </>
        )}
      </div>
    </div>
  )
}
