import { meWords } from '#lib/words/en/me.ts'
import { sayNames } from '#lib/words/say-names.ts'
import { say } from '#lib/words/say.ts'
import { DefinitionList } from '../_ui/definition-list.tsx'
import { InternalLink } from '../_ui/internal-link.tsx'
import { Row } from '../_ui/row.tsx'
import { Rows } from '../_ui/rows.tsx'
import { Section } from '../_ui/section.tsx'
import section from '../_ui/section.module.css'
import { EndReading } from './end-reading.tsx'
import styles from './me.module.css'

interface Reader {
  readonly accountId: string
  readonly name: string
}

/** For a client: each kind of page with who writes and who reads it, and the way to end a person's reading. */
export function WhoSees({
  workspaceId,
  readers,
}: {
  readonly workspaceId: string
  readonly readers: readonly Reader[]
}) {
  const names = sayNames(readers.map(({ name }) => name))
  const isAlone = readers.length === 0
  return (
    <Section title={say(meWords.whoSees)}>
      <DefinitionList
        entries={[
          {
            id: 'together',
            term: say(meWords.seesTogether),
            description: isAlone ? say(meWords.seesTogetherAlone) : say(meWords.seesTogetherWho, { names }),
          },
          {
            id: 'reflections',
            term: say(meWords.seesReflections),
            description: isAlone
              ? say(meWords.seesReflectionsAlone)
              : `${say(meWords.seesReflectionsOnly)} ${say(meWords.seesReflectionsWho, { names })}`,
          },
          {
            id: 'practice',
            term: say(meWords.seesPractice),
            description: say(meWords.seesPracticeWho),
          },
        ]}
      />
      <h3 className={styles.sub}>{say(meWords.whoReads)}</h3>
      {isAlone ? (
        <p className={section.quiet}>{say(meWords.nobodyReads)}</p>
      ) : (
        <Rows>
          {readers.map(({ accountId, name }) => (
            <Row key={accountId} title={<bdi>{name}</bdi>} />
          ))}
        </Rows>
      )}
      <p>
        <InternalLink to={`/w/${workspaceId}/access`}>{say(meWords.accessLog)}</InternalLink>
      </p>
      {readers.map(({ accountId, name }) => (
        <EndReading
          key={accountId}
          workspaceId={workspaceId}
          clinicianId={accountId}
          name={name}
          words={say(meWords.endReading, { name })}
        />
      ))}
    </Section>
  )
}
