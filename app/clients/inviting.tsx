'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { clientsWords } from '#lib/words/en/clients.ts'
import { say } from '#lib/words/say.ts'
import { Dialog } from '../_ui/dialog.tsx'
import { TextField } from '../_ui/text-field.tsx'
import type { Opened } from '../_requests/open-later.tsx'
import { RequestForm } from '../_requests/request-form.tsx'
import { send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { freshLink, type FreshLink } from './fresh-link.ts'
import LinkShown from './link-shown.tsx'

/** Asks for the name of whoever is invited, and shows the link that comes back. Fetched on the press. */
export default function Inviting({ isOpen, onClose }: Opened) {
  const router = useRouter()
  const [name, setName] = useState('')
  const [made, setMade] = useState<FreshLink | undefined>(undefined)
  const sending = useSending({
    'name-empty': clientsWords.nameEmpty,
    'name-too-long': clientsWords.nameTooLong,
  })
  const close = () => {
    onClose()
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
  if (made !== undefined) return <LinkShown name={name} made={made} onClose={close} />
  return (
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
  )
}
