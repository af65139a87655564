import type { VersionedDocument } from '#lib/versions/version-view.ts'
import { unreachable } from '#lib/base/unreachable.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { planWords } from '#lib/words/en/plan.ts'
import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { startingPointWords } from '#lib/words/en/starting-point.ts'
import { sessionsWords } from '#lib/words/en/sessions.ts'
import { say } from '#lib/words/say.ts'
import type { NavPage } from '../_ui/nav.tsx'

type Viewer = 'client' | 'clinician'

/** What the page is called that a history is of, for whoever looks. */
export function sayPage({ page }: VersionedDocument, goalId: string | undefined, viewer: Viewer): string {
  switch (page.of) {
    case 'board':
      return goalId === undefined ? say(boardWords.title) : say(boardWords.goal)
    case 'plan':
      return say(viewer === 'client' ? planWords.mine : planWords.title)
    case 'starting-point':
      return say(startingPointWords.title)
    case 'session':
      return say(sessionsWords.one, { number: page.number })
    case 'reflection':
      return say(reflectionsWords.one)
    default:
      return unreachable(page)
  }
}

/** Which of the pages within reach it belongs to. */
export function navPageOf({ page }: VersionedDocument, viewer: Viewer): NavPage {
  switch (page.of) {
    case 'board':
    case 'starting-point':
      return 'goals'
    case 'plan':
      return viewer === 'client' ? 'my-plan' : 'plan'
    case 'session':
      return 'sessions'
    case 'reflection':
      return 'reflections'
    default:
      return unreachable(page)
  }
}
