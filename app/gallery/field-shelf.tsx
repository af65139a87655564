'use client'

import { useState } from 'react'
import { gallery } from '#lib/words/en/gallery.ts'
import { DateField } from '../_ui/date-field.tsx'
import { GrowingField } from '../_ui/growing-field.tsx'
import { SelectField } from '../_ui/select-field.tsx'
import { TextField, type TextFieldProps } from '../_ui/text-field.tsx'
import { TimeField } from '../_ui/time-field.tsx'
import { Specimen } from './specimen.tsx'
import { State } from './state.tsx'

/** What is typed on. */
export function FieldShelf() {
  return (
    <>
      <Specimen part="text-field">
        <State name={gallery.empty}>
          <Text label={gallery.nameLabel} hint={gallery.fieldHint} />
        </State>
        <State name={gallery.filled}>
          <Text label={gallery.nameLabel} begin={gallery.name} />
        </State>
        <State name={gallery.focused} isFocused>
          <Text label={gallery.nameLabel} begin={gallery.name} />
        </State>
        <State name={gallery.problem}>
          <Text label={gallery.nameLabel} problem={gallery.fieldProblem} />
        </State>
        <State name={gallery.disabled}>
          <Text label={gallery.nameLabel} begin={gallery.name} disabled />
        </State>
        <State name={gallery.longWord}>
          <Text label={gallery.endlessWord} hint={gallery.endlessWord} begin={gallery.endlessWord} />
        </State>
        <State name={gallery.foreign} isUnmeasured>
          <Text label={gallery.nameLabel} begin={gallery.hebrewName} />
        </State>
      </Specimen>
      <Specimen part="growing-field">
        <State name={gallery.empty}>
          <Growing begin="" />
        </State>
        <State name={gallery.filled}>
          <Growing begin={`${gallery.sentence} ${gallery.paragraph}`} />
        </State>
        <State name={gallery.longWord}>
          <Growing begin={gallery.endlessWord} />
        </State>
        <State name={gallery.foreign} isUnmeasured>
          <Growing begin={gallery.arabicSentence} />
        </State>
      </Specimen>
      <Specimen part="select-field">
        <State name={gallery.usual}>
          <Select />
        </State>
        <State name={gallery.disabled}>
          <Select isDisabled />
        </State>
      </Specimen>
      <Specimen part="date-field">
        <State name={gallery.empty}>
          <Day begin="" />
        </State>
        <State name={gallery.filled}>
          <Day begin={gallery.day} />
        </State>
        <State name={gallery.disabled}>
          <Day begin={gallery.day} disabled />
        </State>
      </Specimen>
      <Specimen part="time-field">
        <State name={gallery.empty}>
          <Time begin="" />
        </State>
        <State name={gallery.filled}>
          <Time begin={gallery.time} />
        </State>
        <State name={gallery.problem}>
          <Time begin={gallery.time} problem={gallery.fieldProblem} />
        </State>
      </Specimen>
    </>
  )
}

function Text({
  begin = '',
  ...rest
}: Omit<TextFieldProps, 'value' | 'onChange'> & { readonly begin?: string }) {
  const [value, setValue] = useState(begin)
  return <TextField {...rest} value={value} onChange={setValue} />
}

function Growing({ begin }: { readonly begin: string }) {
  const [value, setValue] = useState(begin)
  return <GrowingField label={gallery.fieldLabel} voice value={value} onChange={setValue} />
}

function Select({ isDisabled = false }: { readonly isDisabled?: boolean }) {
  const [value, setValue] = useState<'ideas' | 'resting'>('ideas')
  return (
    <SelectField<'ideas' | 'resting'>
      label={gallery.placeLabel}
      hint={gallery.fieldHint}
      value={value}
      options={[
        { id: 'ideas', label: gallery.ideas },
        { id: 'resting', label: gallery.resting },
      ]}
      onChange={setValue}
      isDisabled={isDisabled}
    />
  )
}

function Day({ begin, disabled = false }: { readonly begin: string; readonly disabled?: boolean }) {
  const [value, setValue] = useState(begin)
  return <DateField label={gallery.dayLabel} value={value} onChange={setValue} disabled={disabled} />
}

function Time({ begin, problem }: { readonly begin: string; readonly problem?: string }) {
  const [value, setValue] = useState(begin)
  return <TimeField label={gallery.timeLabel} value={value} onChange={setValue} problem={problem} />
}
