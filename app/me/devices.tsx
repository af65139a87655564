'use client'

import { useRouter } from 'next/navigation'
import { meWords } from '#lib/words/en/me.ts'
import { say } from '#lib/words/say.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { Button } from '../_ui/button.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { Said } from '../_ui/said.tsx'
import section from '../_ui/section.module.css'
import { When } from '../_ui/when.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import styles from './me-rows.module.css'

export interface Device {
  readonly id: string
  readonly device: string
  readonly since: number
  readonly current: boolean
}

/** Where one is signed in; any other place can be signed out at once. */
export function Devices({ devices }: { readonly devices: readonly Device[] }) {
  const router = useRouter()
  const announce = useAnnounce()
  const sending = useSending()
  const end = (path: string, told: string) =>
    void sending.run(
      () => send({ method: 'DELETE', path, answer: noAnswer }),
      () => {
        announce(told, 'now')
        router.refresh()
      },
    )
  return (
    <>
      <ul className={section.rows}>
        {devices.map((entry) => (
          <li key={entry.id} className={styles.row}>
            <span>
              {entry.device}
              {entry.current && ` · ${say(meWords.thisDevice)}`}
              <br />
              <span className={section.small}>
                <Said message={meWords.since} name="when">
                  <When at={entry.since} />
                </Said>
              </span>
            </span>
            {!entry.current && (
              <Button
                look="quiet"
                aria-label={say(meWords.endOneOf, { device: entry.device })}
                isPending={sending.isSending}
                onPress={() =>
                  end(`/api/account/sessions/${entry.id}`, say(meWords.endedOne, { device: entry.device }))
                }
              >
                {say(meWords.endOne)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProblemLine problem={sending.problem} />
      {devices.length > 1 ? (
        <div>
          <Button
            isPending={sending.isSending}
            onPress={() => end('/api/account/sessions', say(meWords.endedOthers))}
          >
            {say(meWords.endOthers)}
          </Button>
        </div>
      ) : (
        <p className={section.small}>{say(meWords.onlyHere)}</p>
      )}
    </>
  )
}
