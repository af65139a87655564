import { gallery } from '#lib/words/en/gallery.ts'
import { InternalLink } from '../_ui/internal-link.tsx'
import styles from './gallery.module.css'
import { Specimen } from './specimen.tsx'

const turns = [
  { words: gallery.asWritten, query: {} },
  { words: gallery.fromTheRight, query: { dir: 'rtl' } },
  { words: gallery.twiceAsLarge, query: { text: '200' } },
  { words: gallery.both, query: { dir: 'rtl', text: '200' } },
] as const

/** The ways in which the gallery can be looked at. */
export function TurnLinks() {
  return (
    <Specimen part="internal-link">
      <ul className={styles.turns} aria-label={gallery.turn}>
        {turns.map(({ words, query }) => (
          <li key={words}>
            <InternalLink to="/gallery" query={query}>
              {words}
            </InternalLink>
          </li>
        ))}
      </ul>
    </Specimen>
  )
}
