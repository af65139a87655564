'use client'

import { useRouter } from 'next/navigation'
import { ownMailWords } from '#lib/words/en/own-mail.ts'
import { meWords } from '#lib/words/en/me.ts'
import { say } from '#lib/words/say.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { Button } from '../_ui/button.tsx'
import { Notice } from '../_ui/notice.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { Said } from '../_ui/said.tsx'
import section from '../_ui/section.module.css'
import { When } from '../_ui/when.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import styles from './me-rows.module.css'
import { OwnMailForm } from './own-mail-form.tsx'

export interface OwnMailProps {
  readonly drafts: 'open' | 'sealed'
  readonly kept: { readonly address: string; readonly since: number } | undefined
  readonly waiting: { readonly address: string; readonly isLive: boolean } | undefined
  readonly usedAt: number | undefined
}

/** The e-mail address that lets its owner back in: whether there is one, which, and taking it away. */
export function OwnMail({ drafts, kept, waiting, usedAt }: OwnMailProps) {
  return (
    <>
      <p>
        {say(ownMailWords.what)} {say(ownMailWords.drafts)}
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
          <Kept kept={kept} waiting={waiting} />
          <details className={styles.folded}>
            <summary className={styles.summary}>
              {say(kept === undefined && waiting === undefined ? ownMailWords.add : ownMailWords.change)}
            </summary>
            <OwnMailForm />
          </details>
        </>
      )}
    </>
  )
}

/** What is kept, and what waits to be; one press takes both away. */
function Kept({ kept, waiting }: Pick<OwnMailProps, 'kept' | 'waiting'>) {
  const router = useRouter()
  const announce = useAnnounce()
  const sending = useSending({ 'drafts-sealed': meWords.cardSealed })
  const address = kept?.address ?? waiting?.address
  if (address === undefined) return null
  const remove = () =>
    void sending.run(
      () => send({ method: 'DELETE', path: '/api/account/e-mail', answer: noAnswer }),
      () => {
        announce(say(ownMailWords.removed), 'now')
        router.refresh()
      },
    )
  return (
    <>
      <ul className={section.rows}>
        <li className={styles.row}>
          <span>
            {kept !== undefined && (
              <>
                <bdi>{kept.address}</bdi>
                <br />
                <span className={section.small}>
                  <Said message={ownMailWords.since} name="when">
                    <When at={kept.since} />
                  </Said>
                </span>
              </>
            )}
            {waiting !== undefined && (
              <span className={styles.waiting}>
                {waiting.isLive
                  ? `${say(ownMailWords.waiting, { address: waiting.address })} ${say(ownMailWords.waitingFor)}`
                  : say(ownMailWords.late, { address: waiting.address })}
              </span>
            )}
          </span>
          <Button
            look="quiet"
            aria-label={say(ownMailWords.removeOf, { address })}
            isPending={sending.isSending}
            onPress={remove}
          >
            {say(ownMailWords.remove)}
          </Button>
        </li>
      </ul>
      <ProblemLine problem={sending.problem} />
    </>
  )
}
