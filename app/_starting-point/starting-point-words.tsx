import { isEmptyText } from '#lib/rich-text/plain-text.ts'
import type { StartingPointView } from '#lib/starting-point/starting-point-view.ts'
import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { startingPointWords } from '#lib/words/en/starting-point.ts'
import { say } from '#lib/words/say.ts'
import { RichText } from '../_editor/rich-text.tsx'
import section from '../_ui/section.module.css'

/** Every part as another reads it, without an editor: what was skipped says so. */
export function StartingPointWords({
  view,
  clientName,
}: {
  readonly view: StartingPointView
  readonly clientName: string
}) {
  return view.parts.map(({ part, text }) => (
    <div key={part}>
      <h3 className={section.small}>{say(startingPointWords[part])}</h3>
      {text === undefined ? (
        <p className={section.quiet}>{say(reflectionsWords.unreadable)}</p>
      ) : isEmptyText(text) ? (
        <p className={section.quiet}>{say(startingPointWords.skipped, { name: clientName })}</p>
      ) : (
        <RichText view={text} voice="client" />
      )}
    </div>
  ))
}
