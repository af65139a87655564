'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { practiceWords } from '#lib/words/en/practice.ts'
import { say } from '#lib/words/say.ts'
import { RequestForm } from '../_requests/request-form.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { Button } from '../_ui/button.tsx'
import { TextField } from '../_ui/text-field.tsx'
import styles from './help-contacts-form.module.css'

interface Contact {
  readonly name: string
  readonly reach: string
  readonly hours: string
}

interface Row extends Contact {
  /** Tells the rows of this form apart, whatever is typed in them. */
  readonly key: number
}

const failures = {
  'name-empty': practiceWords.helpEmpty,
  'name-too-long': practiceWords.helpTooLong,
  'too-large': practiceWords.helpTooMany,
} as const

/** Whom clients can turn to: each line as it will be shown. Saving says that all of them were checked today. */
export function HelpContactsForm({ contacts }: { readonly contacts: readonly Contact[] }) {
  const router = useRouter()
  const [rows, setRows] = useState<readonly Row[]>(() =>
    contacts.map((contact, key) => ({ ...contact, key })),
  )
  const [nextKey, setNextKey] = useState(contacts.length)
  const sending = useSending(failures)
  const change = (next: readonly Row[]) => {
    setRows(next)
    sending.tell(undefined)
  }
  const set = (key: number, changed: Partial<Contact>) =>
    change(rows.map((row) => (row.key === key ? { ...row, ...changed } : row)))
  const add = () => {
    change([...rows, { key: nextKey, name: '', reach: '', hours: '' }])
    setNextKey(nextKey + 1)
  }
  const submit = () => {
    const body = { contacts: rows.map(({ name, reach, hours }) => ({ name, reach, hours })) }
    void sending.run(
      () => send({ method: 'POST', path: '/api/practice/help', body, answer: noAnswer }),
      () => {
        sending.tellDone(say(practiceWords.helpSaved))
        router.refresh()
      },
    )
  }
  return (
    <RequestForm sending={sending} onSubmit={submit} submit={say(practiceWords.helpSubmit)}>
      {rows.map((row, index) => (
        <fieldset key={row.key} className={styles.contact}>
          <legend className={styles.legend}>{say(practiceWords.contact, { number: index + 1 })}</legend>
          <TextField
            label={say(practiceWords.contactName)}
            autoComplete="off"
            value={row.name}
            onChange={(name) => set(row.key, { name })}
          />
          <TextField
            label={say(practiceWords.contactReach)}
            autoComplete="off"
            value={row.reach}
            onChange={(reach) => set(row.key, { reach })}
          />
          <TextField
            label={say(practiceWords.contactHours)}
            hint={say(practiceWords.contactHoursHint)}
            autoComplete="off"
            value={row.hours}
            onChange={(hours) => set(row.key, { hours })}
          />
          <div>
            <Button look="quiet" onPress={() => change(rows.filter(({ key }) => key !== row.key))}>
              {row.name.trim() === ''
                ? say(practiceWords.contactRemoveNew)
                : say(practiceWords.contactRemove, { name: row.name })}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button onPress={add}>{say(practiceWords.contactAdd)}</Button>
      </div>
    </RequestForm>
  )
}
