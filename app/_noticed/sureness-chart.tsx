import { chartSureness } from '#lib/noticed/chart-sureness.ts'
import { noticedWords } from '#lib/words/en/noticed.ts'
import { say } from '#lib/words/say.ts'
import section from '../_ui/section.module.css'
import type { ConfidenceEntry } from './noticed-entries.ts'
import styles from './sureness-chart.module.css'

/** Of the drawing; it is stretched to the room there is, its lines and dots are not. */
const size = { width: 100, height: 40, edge: 4 }

/**
 * How sure the client was, over time: a sentence and a line, in words and without a figure. The list under it is the
 * same as a table, and the one that assistive technology reads.
 */
export function SurenessChart({ entries }: { readonly entries: readonly ConfidenceEntry[] }) {
  const said = entries.flatMap(({ at, sureness }) => (sureness === undefined ? [] : [{ at, sureness }]))
  const points = chartSureness(said)
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return null
  const places = points.map(({ x, y }) => ({
    x: size.edge + x * (size.width - 2 * size.edge),
    y: size.edge + (1 - y) * (size.height - 2 * size.edge),
  }))
  const wordsOf = (step: typeof first.step) => say(noticedWords[`sure-${step}`])
  return (
    <figure className={styles.chart}>
      <div className={styles.drawing} aria-hidden="true">
        <div className={styles.ends}>
          <span>{wordsOf('very')}</span>
          <span>{wordsOf('not-yet')}</span>
        </div>
        <svg viewBox={`0 0 ${size.width} ${size.height}`} preserveAspectRatio="none">
          <polyline className={styles.line} points={places.map(({ x, y }) => `${x},${y}`).join(' ')} />
          {places.map(({ x, y }) => (
            <line key={`${x} ${y}`} className={styles.dot} x1={x} x2={x} y1={y} y2={y} />
          ))}
        </svg>
      </div>
      <figcaption className={section.small}>
        {say(noticedWords.sureChart, { first: wordsOf(first.step), last: wordsOf(last.step) })}
      </figcaption>
    </figure>
  )
}
