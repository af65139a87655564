'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { timesWords } from '#lib/words/en/times.ts'
import { say } from '#lib/words/say.ts'
import { Dialog } from '../_ui/dialog.tsx'
import { LiveRegion } from '../_ui/live-region.tsx'
import { SelectField } from '../_ui/select-field.tsx'
import type { Opened } from '../_requests/open-later.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { browserZone } from './browser-zone.ts'
import { sayStarts } from './say-starts.ts'
import type { SetTimesProps } from './set-times.tsx'
import { timesFailures } from './times-failures.ts'
import { TimesForm, type TimesValues } from './times-form.tsx'

const empty: TimesValues = { date: '', time: '', minutes: 50, repeat: 'none' }

/** Asks when the two meet, and with whom where that is not plain; then says what was set. Fetched on the press. */
export default function SettingTimes({ places, isOpen, onClose }: Pick<SetTimesProps, 'places'> & Opened) {
  const router = useRouter()
  const sending = useSending(timesFailures)
  const [chosen, choose] = useState(places.length === 1 ? places[0]?.workspaceId : undefined)
  const [done, setDone] = useState<string | undefined>(undefined)
  const place = places.find(({ workspaceId }) => workspaceId === chosen)
  const close = () => {
    onClose()
    sending.tell(undefined)
    setDone(undefined)
  }
  const set = (values: TimesValues) => {
    if (place === undefined) return sending.tell(say(timesWords.fillInWith))
    const { name } = place
    const when = sayStarts(values) ?? ''
    void sending.run(
      () =>
        send({
          method: 'POST',
          path: `/api/workspaces/${place.workspaceId}/appointments`,
          body: { ...values, zone: place.zone ?? browserZone() },
          answer: noAnswer,
        }),
      () => {
        close()
        setDone(
          name === undefined ? say(timesWords.saved, { when }) : say(timesWords.savedWith, { name, when }),
        )
        router.refresh()
      },
    )
  }
  return (
    <>
      <LiveRegion role="status">{done !== undefined && <p>{done}</p>}</LiveRegion>
      <Dialog isOpen={isOpen} onClose={close} title={say(timesWords.setTitle)}>
        <TimesForm
          initial={empty}
          zone={place?.zone}
          asksRepeat
          sending={sending}
          onSubmit={set}
          onCancel={close}
        >
          {places.length > 1 && (
            <SelectField
              label={say(timesWords.with)}
              value={chosen ?? ''}
              options={[
                { id: '', label: say(timesWords.chooseWith) },
                ...places.map(({ workspaceId, name = '' }) => ({ id: workspaceId, label: name })),
              ]}
              onChange={choose}
            />
          )}
        </TimesForm>
      </Dialog>
    </>
  )
}
