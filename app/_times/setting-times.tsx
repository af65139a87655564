'use client'

import { useState } from 'react'
import { timesWords } from '#lib/words/en/times.ts'
import { say } from '#lib/words/say.ts'
import { Dialog } from '../_ui/dialog.tsx'
import { SelectField } from '../_ui/select-field.tsx'
import type { Opened } from '../_requests/open-later.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSayDone } from '../_requests/use-say-done.ts'
import { useSending } from '../_requests/use-sending.ts'
import { browserZone } from './browser-zone.ts'
import type { SetTimesProps } from './set-times.tsx'
import { timesFailures } from './times-failures.ts'
import { TimesForm, type TimesValues } from './times-form.tsx'

const empty: TimesValues = { date: '', time: '', minutes: 50, repeat: 'weekly' }

/** Asks when the two meet, and with whom where that is not plain. Fetched on the press. */
export default function SettingTimes({ places, isOpen, onClose }: Pick<SetTimesProps, 'places'> & Opened) {
  const sayDone = useSayDone()
  const sending = useSending(timesFailures)
  const [chosen, choose] = useState(places[0].workspaceId)
  const place = places.find(({ workspaceId }) => workspaceId === chosen) ?? places[0]
  const close = () => {
    onClose()
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
    <Dialog isOpen={isOpen} onClose={close} title={say(timesWords.setTitle)}>
      <TimesForm
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
      </TimesForm>
    </Dialog>
  )
}
