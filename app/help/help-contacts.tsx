import { helpWords } from '#lib/words/en/help.ts'
import { say } from '#lib/words/say.ts'
import { Rows } from '../_ui/rows.tsx'
import section from '../_ui/section.module.css'
import styles from './help-contacts.module.css'

interface HelpContact {
  readonly name: string
  readonly reach: string
  readonly hours: string
}

/** Each contact with how it is reached; a number can be pressed to call it. */
export function HelpContacts({ contacts }: { readonly contacts: readonly HelpContact[] }) {
  return (
    <Rows>
      {contacts.map((contact) => (
        <li key={`${contact.name} ${contact.reach}`} className={styles.contact}>
          <span className={styles.name} dir="auto">
            {contact.name}
          </span>
          <Reach contact={contact} />
          {contact.hours !== '' && (
            <span className={section.small}>{say(helpWords.hours, { hours: contact.hours })}</span>
          )}
        </li>
      ))}
    </Rows>
  )
}

function Reach({ contact: { name, reach } }: { readonly contact: HelpContact }) {
  const isNumber = /^\+?\d[\d\s()/-]*$/.test(reach)
  if (!isNumber) return <span dir="auto">{reach}</span>
  return (
    <a
      className={styles.number}
      href={`tel:${reach.replace(/[^+\d]/g, '')}`}
      aria-label={say(helpWords.call, { name, reach })}
    >
      <bdi dir="ltr">{reach}</bdi>
    </a>
  )
}
