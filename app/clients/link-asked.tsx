'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { clientsWords } from '#lib/words/en/clients.ts'
import { say } from '#lib/words/say.ts'
import { Question } from '../_requests/question.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSayDone } from '../_requests/use-say-done.ts'
import { useSending } from '../_requests/use-sending.ts'
import { freshLink, type FreshLink } from './fresh-link.ts'
import type { LinkAction } from './link-action.ts'
import LinkShown from './link-shown.tsx'
import type { ShownClient } from './shown-client.ts'

export interface LinkAskedProps {
  readonly client: Pick<ShownClient, 'workspaceId' | 'clientName'>
  readonly action: LinkAction
  readonly onClose: () => void
}

/** Asks once before a client's link is made or taken back, and shows one that was made. Fetched on the choice. */
export default function LinkAsked({ client, action, onClose }: LinkAskedProps) {
  const router = useRouter()
  const sayDone = useSayDone()
  const sending = useSending()
  const [made, setMade] = useState<FreshLink | undefined>(undefined)
  const name = client.clientName
  const base = `/api/workspaces/${client.workspaceId}`
  const makeLink = (path: string) =>
    sending.run(
      () => send({ method: 'POST', path, answer: freshLink }),
      (link) => {
        setMade(link)
        router.refresh()
      },
    )
  const takeBack = () =>
    sending.run(
      () => send({ method: 'DELETE', path: `${base}/invitation`, answer: noAnswer }),
      () => {
        onClose()
        sayDone(say(clientsWords.tookBack, { name }))
      },
    )
  const go = () => {
    if (action === 'take-back') void takeBack()
    else void makeLink(action === 'new-link' ? `${base}/invitation` : `${base}/help-back-in`)
  }
  if (made !== undefined) return <LinkShown name={name} made={made} onClose={onClose} />
  return (
    <Question
      isOpen
      onClose={onClose}
      sending={sending}
      title={titles[action](name)}
      submit={say(action === 'take-back' ? clientsWords.takeBack : clientsWords.inviteSubmit)}
      onSubmit={go}
    >
      <p>{bodies[action](name)}</p>
    </Question>
  )
}

const titles: Readonly<Record<LinkAction, (name: string) => string>> = {
  'new-link': (name) => say(clientsWords.newLinkFor, { name }),
  'take-back': (name) => say(clientsWords.takeBackFor, { name }),
  'help-back-in': (name) => say(clientsWords.helpBackIn, { name }),
}

const bodies: Readonly<Record<LinkAction, (name: string) => string>> = {
  'new-link': () => say(clientsWords.newLinkBody),
  'take-back': () => say(clientsWords.takeBackBody),
  'help-back-in': (name) => say(clientsWords.helpBackInBody, { name }),
}
