'use client'

import { useState } from 'react'
import { timesWords } from '#lib/words/en/times.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { SelectField } from '../_ui/select-field.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSayDone } from '../_requests/use-say-done.ts'
import { useSending } from '../_requests/use-sending.ts'
import { browserZone } from './browser-zone.ts'
import { timesFailures } from './times-failures.ts'
import { TimesFormLater } from './times-form-later.tsx'
import type { TimesValues } from './times-form.tsx'

/** Somebody with whom times can be set. */
export interface MeetingPlace {
  readonly workspaceId: string
  readonly name: string
  /** IANA: the clock that their times are set by; undefined until the first are. */
  readonly zone: string | undefined
}

const empty: TimesValues = { date: '', time: '', minutes: 50, repeat: 'weekly' }

/** Sets session times. With more than one place it asks with whom. */
export function SetTimes({
  places,
  look = 'plain',
}: {
  readonly places: readonly [MeetingPlace, ...MeetingPlace[]]
  readonly look?: 'main' | 'plain'
}) {
  const sayDone = useSayDone()
  const sending = useSending(timesFailures)
  const [isOpen, setOpen] = useState(false)
  const [chosen, choose] = useState(places[0].workspaceId)
  const place = places.find(({ workspaceId }) => workspaceId === chosen) ?? places[0]
  const close = () => {
    setOpen(false)
    sending.tell(undefined)
  }
  const set = (values: TimesValues) =>
    sending.run(
      () =>
        send({
          method: 'POST',
          path: `/api/workspaces/${place.workspaceId}/appointments`,
          body: { ...values, zone: place.zone ?? browserZone() },
          answer: noAnswer,
        }),
      () => {
        close()
        sayDone(say(timesWords.saved))
      },
    )
  return (
    <>
      <Button look={look} onPress={() => setOpen(true)}>
        {say(timesWords.set)}
      </Button>
      <Dialog isOpen={isOpen} onClose={close} title={say(timesWords.setTitle)}>
        <TimesFormLater
          initial={empty}
          zone={place.zone}
          asksRepeat
          sending={sending}
          onSubmit={(values) => void set(values)}
          onCancel={close}
        >
          {places.length > 1 && (
            <SelectField
              label={say(timesWords.with)}
              value={place.workspaceId}
              options={places.map(({ workspaceId, name }) => ({ id: workspaceId, label: name }))}
              onChange={choose}
            />
          )}
        </TimesFormLater>
      </Dialog>
    </>
  )
}
