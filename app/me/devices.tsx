'use client'

import { deviceWords } from '#lib/words/en/device.ts'
import { meWords } from '#lib/words/en/me.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { Row } from '../_ui/row.tsx'
import { Rows } from '../_ui/rows.tsx'
import { Said } from '../_ui/said.tsx'
import section from '../_ui/section.module.css'
import { When } from '../_ui/when.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSayDone } from '../_requests/use-say-done.ts'
import { useSending } from '../_requests/use-sending.ts'

export interface Device {
  readonly id: string
  readonly device: string
  readonly since: number
  readonly current: boolean
}

/** Where one is signed in; any other place can be signed out at once. */
export function Devices({ devices }: { readonly devices: readonly Device[] }) {
  const sayDone = useSayDone()
  const sending = useSending()
  const end = (path: string, told: string) =>
    void sending.run(
      () => send({ method: 'DELETE', path, answer: noAnswer }),
      () => sayDone(told),
    )
  return (
    <>
      <Rows>
        {devices.map(({ id, device, since, current }) => (
          <Row
            key={id}
            title={sayDevice(device, current)}
            note={
              <Said message={meWords.since} name="when">
                <When at={since} />
              </Said>
            }
            action={
              current ? undefined : (
                <Button
                  look="quiet"
                  aria-label={say(meWords.endOneOf, { device })}
                  isPending={sending.isSending}
                  onPress={() => end(`/api/account/sessions/${id}`, say(meWords.endedOne, { device }))}
                >
                  {say(meWords.endOne)}
                </Button>
              )
            }
          />
        ))}
      </Rows>
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

/** The device at hand is known by being here, whatever its browser calls itself. */
function sayDevice(device: string, isCurrent: boolean): string {
  if (device === say(deviceWords.unknown))
    return say(isCurrent ? meWords.thisDeviceUnknown : meWords.deviceUnknown)
  return isCurrent ? `${device} · ${say(meWords.thisDevice)}` : device
}
