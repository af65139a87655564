import type { ReactNode } from 'react'
import { welcomeWords } from '#lib/words/en/welcome.ts'
import { say } from '#lib/words/say.ts'
import { ButtonLink } from '../_ui/button-link.tsx'
import { FocusedHeading } from '../_ui/focused-heading.tsx'
import section from '../_ui/section.module.css'

/** One screen of the first visit, and the way to the one after it: plain links, so that Back works. */
export function WelcomeStep({
  title,
  next,
  children,
}: {
  readonly title: string
  readonly next: string
  readonly children: ReactNode
}) {
  return (
    <div className={section.section}>
      <FocusedHeading>{title}</FocusedHeading>
      {children}
      <div className={section.actions}>
        <ButtonLink look="main" to="/welcome" query={{ step: next }}>
          {say(welcomeWords.next)}
        </ButtonLink>
      </div>
    </div>
  )
}
