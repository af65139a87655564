import { meWords } from '#lib/words/en/me.ts'
import { sayNames } from '#lib/words/say-names.ts'
import { say } from '#lib/words/say.ts'
import { InternalLink } from '../_ui/internal-link.tsx'
import { Section } from '../_ui/section.tsx'
import section from '../_ui/section.module.css'
import { EndReading } from './end-reading.tsx'
import styles from './me-rows.module.css'

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
      <dl className={styles.kinds}>
        <div>
          <dt>{say(meWords.seesTogether)}</dt>
          <dd>{isAlone ? say(meWords.seesTogetherAlone) : say(meWords.seesTogetherWho, { names })}</dd>
        </div>
        <div>
          <dt>{say(meWords.seesReflections)}</dt>
          <dd>
            {isAlone ? (
              say(meWords.seesReflectionsAlone)
            ) : (
              <>
                {say(meWords.seesReflectionsOnly)} {say(meWords.seesReflectionsWho, { names })}
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{say(meWords.seesPractice)}</dt>
          <dd>{say(meWords.seesPracticeWho)}</dd>
        </div>
      </dl>
      <h3 className={styles.sub}>{say(meWords.whoReads)}</h3>
      {isAlone ? (
        <p className={section.quiet}>{say(meWords.nobodyReads)}</p>
      ) : (
        <ul className={section.rows}>
          {readers.map((person) => (
            <li key={person.accountId} className={styles.row}>
              <span>
                <bdi>{person.name}</bdi>
              </span>
              <EndReading workspaceId={workspaceId} clinicianId={person.accountId} name={person.name} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <InternalLink to={`/w/${workspaceId}/access`}>{say(meWords.accessLog)}</InternalLink>
      </p>
    </Section>
  )
}
