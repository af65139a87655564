'use client'

import { ownMailWords } from '#lib/words/en/own-mail.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { Notice } from '../_ui/notice.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { Row } from '../_ui/row.tsx'
import { Rows } from '../_ui/rows.tsx'
import { Said } from '../_ui/said.tsx'
import section from '../_ui/section.module.css'
import { When } from '../_ui/when.tsx'
import { FoldedLater } from '../_requests/folded-later.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSayDone } from '../_requests/use-say-done.ts'
import { useSending } from '../_requests/use-sending.ts'
import { useProof, wayInFailures } from './use-proof.tsx'

const load = () => import('./own-mail-form.tsx')

export interface OwnMailProps {
  readonly hasPasskey: boolean
  /** They have drafts, which a link sent by e-mail does not open. */
  readonly hasDrafts: boolean
  readonly drafts: 'open' | 'sealed'
  readonly kept: { readonly address: string; readonly since: number } | undefined
  readonly waiting: { readonly address: string; readonly isLive: boolean } | undefined
  readonly usedAt: number | undefined
}

/** The e-mail address that lets its owner back in: whether there is one, which, and taking it away. */
export function OwnMail({ hasPasskey, hasDrafts, drafts, kept, waiting, usedAt }: OwnMailProps) {
  return (
    <>
      <p>
        {say(ownMailWords.what)} {hasDrafts && say(ownMailWords.drafts)}
      </p>
      {usedAt !== undefined && (
        <Notice>
          <p>
            <Said message={ownMailWords.used} name="when">
              <When at={usedAt} />
            </Said>{' '}
            {say(ownMailWords.usedNotMe)}
          </p>
        </Notice>
      )}
      {drafts === 'sealed' ? (
        <p className={section.small}>{say(ownMailWords.sealed)}</p>
      ) : (
        <>
          <Kept hasPasskey={hasPasskey} kept={kept} waiting={waiting} />
          <FoldedLater
            title={say(kept === undefined && waiting === undefined ? ownMailWords.add : ownMailWords.change)}
            load={load}
          >
            {(OwnMailForm) => <OwnMailForm hasPasskey={hasPasskey} />}
          </FoldedLater>
        </>
      )}
    </>
  )
}

/** What is kept, and what waits to be; both are taken away together. */
function Kept({ hasPasskey, kept, waiting }: Pick<OwnMailProps, 'hasPasskey' | 'kept' | 'waiting'>) {
  const sayDone = useSayDone()
  const sending = useSending(wayInFailures)
  const proof = useProof(hasPasskey)
  const address = kept?.address ?? waiting?.address
  if (address === undefined) return null
  const told = waiting && sayWaiting(waiting)
  const remove = () =>
    void sending.run(
      proof.proved(() => send({ method: 'DELETE', path: '/api/account/e-mail', answer: noAnswer })),
      () => sayDone(say(ownMailWords.removed)),
    )
  return (
    <>
      <Rows>
        <Row
          title={kept === undefined ? told : <bdi>{kept.address}</bdi>}
          detail={kept === undefined ? undefined : told}
          note={
            kept && (
              <Said message={ownMailWords.since} name="when">
                <When at={kept.since} />
              </Said>
            )
          }
          action={
            <Button
              look="quiet"
              aria-label={say(ownMailWords.removeOf, { address })}
              isPending={sending.isSending}
              onPress={remove}
            >
              {say(ownMailWords.remove)}
            </Button>
          }
        />
      </Rows>
      <ProblemLine problem={sending.problem} />
      {proof.question}
    </>
  )
}

function sayWaiting({ address, isLive }: NonNullable<OwnMailProps['waiting']>): string {
  return isLive
    ? `${say(ownMailWords.waiting, { address })} ${say(ownMailWords.waitingFor)}`
    : say(ownMailWords.late, { address })
}
