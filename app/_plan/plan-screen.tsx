'use client'

import { Printer } from 'lucide-react'
import { partName, planParts } from '#lib/plan/plan-parts.ts'
import { readPlan } from '#lib/plan/read-plan.ts'
import { planWords } from '#lib/words/en/plan.ts'
import { say } from '#lib/words/say.ts'
import { useAuthorship } from '../_authorship/use-authorship.ts'
import { WhoWroteWhatToggle } from '../_authorship/who-wrote-what-toggle.tsx'
import { WrittenList } from '../_authorship/written-list.tsx'
import { Button } from '../_ui/button.tsx'
import { DocumentPresence } from '../_sync/document-presence.tsx'
import { OnlyReadNotice } from '../_sync/only-read-notice.tsx'
import { SaveStateShown } from '../_sync/save-state-shown.tsx'
import { StopNotice } from '../_sync/stop-notice.tsx'
import { endsReading } from '../_sync/stop-reason.ts'
import { useDocView } from '../_sync/use-doc-view.ts'
import { useDocument } from '../_sync/use-document.ts'
import { PlanPartText } from './plan-part-text.tsx'
import type { PlanProps } from './plan-props.ts'
import styles from './plan-screen.module.css'

/** The plan for staying well: six texts that both write, each with one question while it is empty. */
export function PlanScreen(props: PlanProps) {
  const live = useDocument(props.documentId, props.me)
  const authorship = useAuthorship(live, props.me, true)
  const now = useDocView(live.connection, live.view.isLoaded, readPlan)
  const { saving, people } = live.view
  if (saving.kind === 'stopped' && endsReading(saving.why)) return <StopNotice state={saving} />
  const plan = now ?? props.plan
  return (
    <div className={styles.plan}>
      {(live.view.access ?? props.access) === 'write' && <SaveStateShown state={saving} />}
      <StopNotice state={saving} />
      <OnlyReadNotice view={live.view} />
      <DocumentPresence people={people} me={props.me} />
      <p className={styles.printedTitle} aria-hidden="true">
        {say(planWords.printedTitle, { name: props.clientName })}
      </p>
      <div className={styles.tools}>
        <WhoWroteWhatToggle place="alone" />
        <Button look="quiet" onPress={() => window.print()}>
          <Printer size={18} strokeWidth={1.75} aria-hidden="true" />
          {say(planWords.print)}
        </Button>
      </div>
      {plan.parts.map(({ part, text }) => (
        <PlanPartText
          key={part}
          part={part}
          now={text}
          initial={props.plan.parts.find((one) => one.part === part)?.text}
          live={live}
          authorship={authorship}
          access={props.access}
        />
      ))}
      <div className={styles.written}>
        <WrittenList authorship={authorship} names={planParts.map(partName)} />
      </div>
    </div>
  )
}
