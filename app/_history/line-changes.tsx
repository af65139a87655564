import { unreachable } from '#lib/base/unreachable.ts'
import type { LineChange, Piece } from '#lib/versions/line-change.ts'
import type { VersionPerson } from '#lib/versions/version-view.ts'
import { lineChangesWords } from '#lib/words/en/line-changes.ts'
import { sayNames } from '#lib/words/say-names.ts'
import { say } from '#lib/words/say.ts'
import { classNames } from '../_ui/class-names.ts'
import hidden from '../_ui/hidden.module.css'
import styles from './history.module.css'
import { namesOf } from './names-of.ts'

export interface LineChangesProps {
  readonly lines: readonly LineChange[]
  readonly people: readonly VersionPerson[]
  /** `client`: the client's own words, in their face. */
  readonly voice: 'client' | 'plain'
}

/**
 * What is different, one line after the other, each with words that say what became of it: it reads the same by
 * ear, without colour, and in order.
 */
export function LineChanges({ lines, people, voice }: LineChangesProps) {
  return (
    <ol className={styles.changes}>
      {lines.map((line, index) => (
        // What is different between two states never changes.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index} className={classNames(styles.change, styles[line.change])}>
          <p className={styles.label}>{sayChange(line, people)}</p>
          <p className={classNames(styles.words, voice === 'client' && styles.voice)} dir="auto">
            <Words line={line} />
          </p>
        </li>
      ))}
    </ol>
  )
}

function Words({ line }: { readonly line: LineChange }) {
  switch (line.change) {
    case 'added':
      return <ins>{line.text}</ins>
    case 'taken-out':
      return <del>{line.text}</del>
    case 'moved':
    case 'restyled':
      return line.text
    case 'changed':
      return line.pieces.map((piece, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <Marked key={index} piece={piece} />
      ))
    default:
      return unreachable(line)
  }
}

/** Inside a line that changed, assistive technology hears what was added and what was taken out. */
function Marked({ piece: { change, text } }: { readonly piece: Piece }) {
  if (change === 'same') return text
  const Mark = change === 'added' ? 'ins' : 'del'
  const words = text.trim() === '' ? text : text.trim()
  const [before = '', after = ''] = words === text ? [] : text.split(words, 2)
  return (
    <>
      {before}
      <Mark>
        <span className={hidden.hidden}>
          {say(change === 'added' ? lineChangesWords.markAdded : lineChangesWords.markTakenOut)}
        </span>
        {words}
        <span className={hidden.hidden}>{say(lineChangesWords.markEnd)}</span>
      </Mark>
      {after}
    </>
  )
}

function sayChange(line: LineChange, people: readonly VersionPerson[]): string {
  if (line.change === 'restyled') return say(lineChangesWords[`look-${line.look}`])
  const names = sayNames(namesOf(people, line.by))
  switch (line.change) {
    case 'added':
      return names === '' ? say(lineChangesWords.added) : say(lineChangesWords.addedBy, { names })
    case 'taken-out':
      return names === '' ? say(lineChangesWords.takenOut) : say(lineChangesWords.takenOutOf, { names })
    case 'moved':
      return say(lineChangesWords.moved)
    case 'changed':
      return names === '' ? say(lineChangesWords.changed) : say(lineChangesWords.changedBy, { names })
    default:
      return unreachable(line)
  }
}
