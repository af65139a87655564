import { isEmptyText } from '#lib/rich-text/plain-text.ts'
import type { VersionView } from '#lib/versions/version-view.ts'
import { historyWords } from '#lib/words/en/history.ts'
import { say } from '#lib/words/say.ts'
import { RichText } from '../_editor/rich-text.tsx'
import { Notice } from '../_ui/notice.tsx'
import section from '../_ui/section.module.css'
import { GoalsThen } from './goals-then.tsx'
import { PartsThen } from './parts-then.tsx'
import { sayPlanPart, sayStartingPart } from './say-part.ts'

export interface WordsThenProps {
  readonly content: VersionView['content']
  readonly goalId: string | undefined
  readonly voice: 'client' | 'plain'
}

/** The words of a version, of whatever kind of document. */
export function WordsThen({ content, goalId, voice }: WordsThenProps) {
  if (content.of === 'board')
    return <GoalsThen board={content.board} parts={content.parts} places={content.places} goalId={goalId} />
  if (content.of === 'plan') return <PartsThen view={content.plan} sayPart={sayPlanPart} />
  if (content.of === 'starting-point')
    return <PartsThen view={content.startingPoint} sayPart={sayStartingPart} />
  if (content.body === undefined) return <Notice look="attention">{say(historyWords.unreadable)}</Notice>
  if (isEmptyText(content.body)) return <p className={section.quiet}>{say(historyWords.noWords)}</p>
  return <RichText view={content.body} voice={voice} />
}
