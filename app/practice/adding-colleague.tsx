'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { accountWords } from '#lib/words/en/account.ts'
import { clientsWords } from '#lib/words/en/clients.ts'
import { practiceWords } from '#lib/words/en/practice.ts'
import { say } from '#lib/words/say.ts'
import { freshLink, type FreshLink } from '../clients/fresh-link.ts'
import { LinkDialog } from '../clients/link-dialog.tsx'
import { LinkToPassOn } from '../clients/link-to-pass-on.tsx'
import type { Opened } from '../_requests/open-later.tsx'
import { RequestForm } from '../_requests/request-form.tsx'
import { send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { Dialog } from '../_ui/dialog.tsx'
import { SelectField } from '../_ui/select-field.tsx'
import { TextField } from '../_ui/text-field.tsx'
import { accountFailures } from '../sign-in/account-failures.ts'
import { sayRoles } from './say-roles.ts'

type Part = 'clinician' | 'admin' | 'both'

const rolesOf: Readonly<Record<Part, readonly ('clinician' | 'admin')[]>> = {
  clinician: ['clinician'],
  admin: ['admin'],
  both: ['clinician', 'admin'],
}
const parts: readonly Part[] = ['clinician', 'admin', 'both']
const options = parts.map((id) => ({ id, label: sayRoles(rolesOf[id]) }))

/** Asks whom to add, and shows the link that comes back. Fetched on the press. */
export default function AddingColleague({ isOpen, onClose }: Opened) {
  const router = useRouter()
  const [name, setName] = useState('')
  const [signInName, setSignInName] = useState('')
  const [part, setPart] = useState<Part>('clinician')
  const [made, setMade] = useState<FreshLink | undefined>(undefined)
  const sending = useSending(accountFailures)
  const close = () => {
    onClose()
    setName('')
    setSignInName('')
    setPart('clinician')
    setMade(undefined)
    sending.tell(undefined)
  }
  const submit = () => {
    if (name.trim() === '' || signInName.trim() === '') return sending.tell(say(accountWords.fillIn))
    const body = { name, signInName, roles: rolesOf[part] }
    void sending.run(
      () => send({ method: 'POST', path: '/api/practice/people', body, answer: freshLink }),
      (link) => {
        setMade(link)
        router.refresh()
      },
    )
  }
  if (made !== undefined)
    return (
      <LinkDialog title={say(clientsWords.linkTitle, { name })} onClose={close}>
        <p>{say(practiceWords.linkBody, { name })}</p>
        <LinkToPassOn name={name} made={made} />
      </LinkDialog>
    )
  return (
    <Dialog isOpen={isOpen} onClose={close} title={say(practiceWords.addTitle)}>
      <RequestForm sending={sending} onSubmit={submit} submit={say(practiceWords.addSubmit)} onCancel={close}>
        <TextField
          label={say(practiceWords.addName)}
          hint={say(practiceWords.addNameHint)}
          autoComplete="off"
          value={name}
          onChange={setName}
        />
        <TextField
          label={say(practiceWords.addSignInName)}
          hint={say(practiceWords.addSignInNameHint)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={signInName}
          onChange={setSignInName}
        />
        <SelectField<Part>
          label={say(practiceWords.addRole)}
          value={part}
          options={options}
          onChange={setPart}
        />
      </RequestForm>
    </Dialog>
  )
}
