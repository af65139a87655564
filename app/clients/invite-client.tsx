'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { clientsWords } from '#lib/words/en/clients.ts'
import { commonWords } from '#lib/words/en/common.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import section from '../_ui/section.module.css'
import { TextField } from '../_ui/text-field.tsx'
import { send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { freshLink, type FreshLink } from './fresh-link.ts'
import { LinkToPassOn } from './link-to-pass-on.tsx'

/** Inviting a client: a name is enough, and a link comes back. */
export function InviteClient({ look = 'plain' }: { readonly look?: 'main' | 'plain' }) {
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [made, setMade] = useState<FreshLink | undefined>(undefined)
  const sending = useSending({
    'name-empty': clientsWords.nameEmpty,
    'name-too-long': clientsWords.nameTooLong,
  })
  const close = () => {
    setOpen(false)
    setName('')
    setMade(undefined)
    sending.tell(undefined)
  }
  const submit = () => {
    if (name.trim() === '') return sending.tell(say(clientsWords.nameEmpty))
    void sending.run(
      () => send({ method: 'POST', path: '/api/clients', body: { clientName: name }, answer: freshLink }),
      (link) => {
        setMade(link)
        router.refresh()
      },
    )
  }
  return (
    <>
      <Button look={look} onPress={() => setOpen(true)}>
        {say(clientsWords.invite)}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        isWide={made !== undefined}
        isQuestion={made !== undefined}
        actions={
          made && (
            <Button look="main" onPress={close}>
              {say(commonWords.close)}
            </Button>
          )
        }
        title={made ? say(clientsWords.linkTitle, { name }) : say(clientsWords.inviteTitle)}
      >
        {made ? (
          <LinkToPassOn name={name} made={made} />
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
              label={say(clientsWords.inviteName)}
              hint={say(clientsWords.inviteNameHint)}
              autoComplete="off"
              value={name}
              onChange={setName}
            />
            <div className={section.actions}>
              <Button look="main" type="submit" isPending={sending.isSending}>
                {sending.isSending ? say(clientsWords.working) : say(clientsWords.inviteSubmit)}
              </Button>
              <Button onPress={close}>{say(commonWords.cancel)}</Button>
            </div>
          </form>
        )}
      </Dialog>
    </>
  )
}
