'use client'

import { textIn, type GoalPartsView } from '#lib/board/goal-parts-view.ts'
import type { Authorship } from '../_authorship/authorship.ts'
import { LiveText } from '../_editor/live-text.tsx'
import type { LiveDocument } from '../_sync/use-document.ts'

/** What every part that is folded on a goal's page writes in. */
export interface PartPage {
  readonly live: LiveDocument
  readonly authorship: Authorship | undefined
  readonly parts: GoalPartsView
  readonly mayWrite: boolean
}

/** One line of a goal, written by both. */
export function PartText({
  page: { live, authorship, parts },
  name,
  label,
  placeholder,
}: {
  readonly page: PartPage
  /** The root text. */
  readonly name: string
  readonly label: string
  readonly placeholder?: string
}) {
  return (
    <LiveText
      live={live}
      authorship={authorship}
      name={name}
      label={label}
      manner="line"
      voice="plain"
      access="write"
      initial={textIn(parts, name)}
      placeholder={placeholder}
    />
  )
}
