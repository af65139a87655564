'use client'

import { useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { findWrittenText, type WrittenRun } from '#lib/authorship/find-written-text.ts'
import type { Authored } from '#lib/authorship/authored-ranges.ts'
import { authorshipWords } from '#lib/words/en/authorship.ts'
import { say } from '#lib/words/say.ts'
import { shorten } from '#lib/words/shorten.ts'
import { classNames } from '../_ui/class-names.ts'
import { Folded } from '../_ui/folded.tsx'
import section from '../_ui/section.module.css'
import type { Author } from './authorship-answer.ts'
import styles from './authorship.module.css'
import type { Authorship, AuthorshipView } from './authorship.ts'
import { sayAuthored } from './say-authored.ts'
import { useIsShown } from './shown.ts'

export interface WrittenListProps {
  readonly authorship: Authorship | undefined
  /** The root texts that the screen shows, in their order there. */
  readonly names: readonly string[]
}

const excerptUnits = 80

/** While "Who wrote what" is on: whose line is whose, and the same in words, for ears and for fingers. */
export function WrittenList({ authorship, names }: WrittenListProps) {
  const isShown = useIsShown()
  return isShown && authorship !== undefined ? <Told authorship={authorship} names={names} /> : null
}

function Told({ authorship, names }: WrittenListProps & { readonly authorship: Authorship }) {
  const view = useSyncExternalStore(authorship.subscribe, authorship.getView, authorship.getView)
  const entries = listEntries(authorship.doc, names, view)
  if (view.state !== 'known') {
    const isOpening = view.state === 'opening'
    return (
      <p className={section.small}>
        {say(isOpening ? authorshipWords.opening : authorshipWords.unavailable)}
      </p>
    )
  }
  return (
    <div>
      <Legend writers={findWriters(entries)} />
      <Folded title={say(authorshipWords.asList)} look="quiet">
        {entries.length === 0 ? (
          <p className={section.small}>{say(authorshipWords.nothing)}</p>
        ) : (
          <ol className={styles.entries}>
            {entries.map(({ key, words, by }) => (
              <li key={key}>
                {say(authorshipWords.line, {
                  who: sayAuthored(by, view.findPerson),
                  words,
                })}
              </li>
            ))}
          </ol>
        )}
      </Folded>
    </div>
  )
}

function Legend({ writers }: { readonly writers: readonly Author[] }) {
  return (
    <ul className={styles.legend}>
      {writers.map(({ accountId, name, role }) => (
        <li key={accountId}>
          <span
            className={classNames(styles.sample, role === 'clinician' && styles.sampleClinician)}
            aria-hidden="true"
          />
          {name}
        </li>
      ))}
    </ul>
  )
}

interface Entry {
  readonly key: string
  readonly words: string
  readonly by: Authored
  readonly writer: Author
}

function listEntries(doc: Y.Doc, names: readonly string[], view: AuthorshipView): readonly Entry[] {
  return names.flatMap((name) =>
    findWrittenText(doc.getXmlFragment(name), view.attributions).blocks.flatMap(({ runs }) =>
      runs.flatMap((run) => describeRun(name, run, view)),
    ),
  )
}

function describeRun(name: string, run: WrittenRun, { findPerson }: AuthorshipView): readonly Entry[] {
  const { by, from } = run
  const writer = by && findPerson(by.author)
  const words = run.text.trim()
  if (by === undefined || writer === undefined || words === '') return []
  return [{ key: `${name}/${from}`, words: shorten(words, excerptUnits), by, writer }]
}

function findWriters(entries: readonly Entry[]): readonly Author[] {
  return [...new Map(entries.map(({ writer }) => [writer.accountId, writer])).values()]
}
