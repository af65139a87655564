import type { VersionedDocument } from '#lib/versions/version-view.ts'
import { say } from '#lib/words/say.ts'
import type { NavPage } from '../_ui/nav.tsx'

/** What the page is called that a history is of. */
export function sayPage({ page }: VersionedDocument, goalId: string | undefined): string {
  if (page.of === 'board') return goalId === undefined ? say('board.title') : say('board.goal')
  return page.of === 'session' ? say('sessions.one', { number: page.number }) : say('reflections.one')
}

/** Which of the pages within reach it belongs to. */
export function navPageOf({ page }: VersionedDocument): NavPage {
  if (page.of === 'board') return 'goals'
  return page.of === 'session' ? 'sessions' : 'reflections'
}
