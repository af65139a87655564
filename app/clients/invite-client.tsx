'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { clientsWords } from '#lib/words/en/clients.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { TextField } from '../_ui/text-field.tsx'
import { RequestForm } from '../_requests/request-form.tsx'
import { send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { freshLink, type FreshLink } from './fresh-link.ts'
import { LinkDialog } from './link-dialog.tsx'
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
      {made ? (
        <LinkDialog title={say(clientsWords.linkTitle, { name })} onClose={close}>
          <LinkToPassOn name={name} made={made} />
        </LinkDialog>
      ) : (
        <Dialog isOpen={isOpen} onClose={close} title={say(clientsWords.inviteTitle)}>
          <RequestForm
            sending={sending}
            onSubmit={submit}
            submit={say(clientsWords.inviteSubmit)}
            onCancel={close}
          >
            <TextField
              label={say(clientsWords.inviteName)}
              hint={say(clientsWords.inviteNameHint)}
              autoComplete="off"
              value={name}
              onChange={setName}
            />
          </RequestForm>
        </Dialog>
      )}
    </>
  )
}
