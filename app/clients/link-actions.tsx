'use client'

import { MoreHorizontal } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { clientsWords } from '#lib/words/en/clients.ts'
import { say } from '#lib/words/say.ts'
import type { MenuChoice } from '../_ui/anchored-menu.tsx'
import { Menu } from '../_ui/menu.tsx'
import { Question } from '../_requests/question.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSayDone } from '../_requests/use-say-done.ts'
import { useSending } from '../_requests/use-sending.ts'
import { freshLink, type FreshLink } from './fresh-link.ts'
import { LinkDialog } from './link-dialog.tsx'
import { LinkToPassOn } from './link-to-pass-on.tsx'
import type { ShownClient } from './shown-client.ts'

type LinkAction = 'new-link' | 'take-back' | 'help-back-in'
type Asked =
  | { readonly at: 'nothing' }
  | { readonly at: 'asking'; readonly action: LinkAction }
  | { readonly at: 'made'; readonly made: FreshLink }

/** A new link, taking one back, or helping somebody back in. */
export function LinkActions({ client }: { readonly client: ShownClient }) {
  const router = useRouter()
  const sayDone = useSayDone()
  const sending = useSending()
  const [asked, setAsked] = useState<Asked>({ at: 'nothing' })
  const name = client.clientName
  const base = `/api/workspaces/${client.workspaceId}`
  const close = () => setAsked({ at: 'nothing' })
  const makeLink = (path: string) =>
    sending.run(
      () => send({ method: 'POST', path, answer: freshLink }),
      (made) => {
        setAsked({ at: 'made', made })
        router.refresh()
      },
    )
  const takeBack = () =>
    sending.run(
      () => send({ method: 'DELETE', path: `${base}/invitation`, answer: noAnswer }),
      () => {
        close()
        sayDone(say(clientsWords.tookBack, { name }))
      },
    )
  const go = (action: LinkAction) => {
    if (action === 'take-back') void takeBack()
    else void makeLink(action === 'new-link' ? `${base}/invitation` : `${base}/help-back-in`)
  }
  return (
    <>
      <Menu<LinkAction>
        label={say(clientsWords.moreFor, { name })}
        button={{ icon: <MoreHorizontal size={20} strokeWidth={1.75} /> }}
        choices={choicesFor(client)}
        onChoose={(action) => setAsked({ at: 'asking', action })}
      />
      {asked.at === 'asking' && (
        <Question
          isOpen
          onClose={close}
          sending={sending}
          title={titles[asked.action](name)}
          submit={say(asked.action === 'take-back' ? clientsWords.takeBack : clientsWords.inviteSubmit)}
          onSubmit={() => go(asked.action)}
        >
          <p>{bodies[asked.action](name)}</p>
        </Question>
      )}
      {asked.at === 'made' && (
        <LinkDialog title={say(clientsWords.linkTitle, { name })} onClose={close}>
          <LinkToPassOn name={name} made={asked.made} />
        </LinkDialog>
      )}
    </>
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

function choicesFor(client: ShownClient): readonly MenuChoice<LinkAction>[] {
  if (client.joined) {
    return [{ id: 'help-back-in', label: say(clientsWords.helpBackIn, { name: client.clientName }) }]
  }
  const newLink = { id: 'new-link', label: say(clientsWords.newLink) } as const
  return client.invitation?.state === 'waiting'
    ? [newLink, { id: 'take-back', label: say(clientsWords.takeBack) }]
    : [newLink]
}
