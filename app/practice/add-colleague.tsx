'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { say } from '#lib/words/say.ts'
import { freshLink, type FreshLink } from '../clients/fresh-link.ts'
import { LinkToPassOn } from '../clients/link-to-pass-on.tsx'
import { send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import section from '../_ui/section.module.css'
import { SelectField } from '../_ui/select-field.tsx'
import { TextField } from '../_ui/text-field.tsx'
import { sayRoles } from './say-roles.ts'

type Part = 'clinician' | 'admin' | 'both'

const rolesOf: Readonly<Record<Part, readonly ('clinician' | 'admin')[]>> = {
  clinician: ['clinician'],
  admin: ['admin'],
  both: ['clinician', 'admin'],
}
const parts: readonly Part[] = ['clinician', 'admin', 'both']
const options = parts.map((id) => ({ id, label: sayRoles(rolesOf[id]) }))

const failures = {
  'name-empty': 'practice.nameEmpty',
  'name-too-long': 'practice.nameTooLong',
  'name-taken': 'practice.nameTaken',
} as const

/** Adding somebody who works here: their name, their sign-in name, what they do; a link comes back. */
export function AddColleague() {
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [signInName, setSignInName] = useState('')
  const [part, setPart] = useState<Part>('clinician')
  const [made, setMade] = useState<FreshLink | undefined>(undefined)
  const sending = useSending(failures)
  const close = () => {
    setOpen(false)
    setName('')
    setSignInName('')
    setPart('clinician')
    setMade(undefined)
    sending.tell(undefined)
  }
  const submit = () => {
    if (name.trim() === '' || signInName.trim() === '') return sending.tell(say('practice.nameEmpty'))
    const body = { name, signInName, roles: rolesOf[part] }
    void sending.run(
      () => send({ method: 'POST', path: '/api/practice/people', body, answer: freshLink }),
      (link) => {
        setMade(link)
        router.refresh()
      },
    )
  }
  return (
    <div>
      <Button onPress={() => setOpen(true)}>{say('practice.add')}</Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        isWide={made !== undefined}
        isQuestion={made !== undefined}
        title={made ? say('clients.linkTitle', { name }) : say('practice.addTitle')}
        actions={
          made && (
            <Button look="main" onPress={close}>
              {say('common.close')}
            </Button>
          )
        }
      >
        {made ? (
          <>
            <p>{say('practice.linkBody', { name })}</p>
            <LinkToPassOn name={name} made={made} />
          </>
        ) : (
          <form
            className={section.form}
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              submit()
            }}
          >
            <ProblemLine problem={sending.problem} />
            <TextField
              label={say('practice.addName')}
              hint={say('practice.addNameHint')}
              autoComplete="off"
              value={name}
              onChange={setName}
            />
            <TextField
              label={say('practice.addSignInName')}
              hint={say('practice.addSignInNameHint')}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              value={signInName}
              onChange={setSignInName}
            />
            <SelectField<Part>
              label={say('practice.addRole')}
              value={part}
              options={options}
              onChange={setPart}
            />
            <div className={section.actions}>
              <Button look="main" type="submit" isPending={sending.isSending}>
                {sending.isSending ? say('practice.working') : say('practice.addSubmit')}
              </Button>
              <Button onPress={close}>{say('common.cancel')}</Button>
            </div>
          </form>
        )}
      </Dialog>
    </div>
  )
}
