'use client'

import { useState, type ReactNode } from 'react'
import { repeats, type Repeat } from '#lib/appointments/appointment.ts'
import { timesWords } from '#lib/words/en/times.ts'
import { sayCount } from '#lib/words/say-count.ts'
import { say } from '#lib/words/say.ts'
import { DateField } from '../_ui/date-field.tsx'
import section from '../_ui/section.module.css'
import { SelectField } from '../_ui/select-field.tsx'
import { TimeField } from '../_ui/time-field.tsx'
import { RequestForm } from '../_requests/request-form.tsx'
import type { UseSending } from '../_requests/use-sending.ts'
import { browserZone } from './browser-zone.ts'
import { sayStarts } from './say-starts.ts'
import styles from './times-form.module.css'

/** When sessions are, as the form has it and the JSON interface takes it. */
export interface TimesValues {
  readonly date: string
  readonly time: string
  readonly minutes: number
  readonly repeat: Repeat
}

export interface TimesFormProps {
  readonly initial: TimesValues
  /** IANA: the clock that these times are set by; undefined: the reader's own. */
  readonly zone: string | undefined
  readonly asksRepeat: boolean
  readonly sending: UseSending
  readonly onSubmit: (values: TimesValues) => void
  readonly onCancel: () => void
  /** Fields that come first. */
  readonly children?: ReactNode
}

const usualMinutes = [25, 30, 45, 50, 60, 75, 90, 120]

const repeatWords: Readonly<Record<Repeat, string>> = {
  none: timesWords.repeatNone,
  weekly: timesWords.repeatWeekly,
  fortnightly: timesWords.repeatFortnightly,
}

/**
 * A day, a time, how long and how often: the system's own fields, which every device and reader knows. What they say
 * together stands below in words, whatever order a device has for days.
 */
export function TimesForm({
  initial,
  zone,
  asksRepeat,
  sending,
  onSubmit,
  onCancel,
  children,
}: TimesFormProps) {
  const [values, setValues] = useState(initial)
  const put = (changed: Partial<TimesValues>) => setValues((now) => ({ ...now, ...changed }))
  const lengths = [...new Set([...usualMinutes, initial.minutes])].toSorted((a, b) => a - b)
  const place = findPlaceElsewhere(zone)
  return (
    <RequestForm
      sending={sending}
      onSubmit={() => {
        if (values.date === '' || values.time === '') sending.tell(say(timesWords.fillIn))
        else onSubmit(values)
      }}
      submit={say(timesWords.save)}
      onCancel={onCancel}
    >
      {children}
      <div className={styles.pair}>
        <DateField label={say(timesWords.day)} value={values.date} onChange={(date) => put({ date })} />
        <TimeField label={say(timesWords.time)} value={values.time} onChange={(time) => put({ time })} />
      </div>
      <p className={styles.words} aria-live="polite">
        {sayStarts(values)}
      </p>
      {place !== undefined && <p className={section.small}>{say(timesWords.inZone, { place })}</p>}
      <div className={styles.pair}>
        <SelectField
          label={say(timesWords.length)}
          value={String(values.minutes)}
          options={lengths.map((count) => ({
            id: String(count),
            label: sayCount(timesWords.minutes, count),
          }))}
          onChange={(minutes) => put({ minutes: Number(minutes) })}
        />
        {asksRepeat && (
          <SelectField
            label={say(timesWords.repeat)}
            value={values.repeat}
            options={repeats.map((id) => ({ id, label: say(repeatWords[id]) }))}
            onChange={(repeat) => put({ repeat })}
          />
        )}
      </div>
    </RequestForm>
  )
}

/** The zone in a reader's words, where it is not their own. */
function findPlaceElsewhere(zone: string | undefined): string | undefined {
  if (zone === undefined || zone === browserZone()) return undefined
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}
