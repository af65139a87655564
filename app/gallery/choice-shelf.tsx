'use client'

import { useState } from 'react'
import { gallery } from '#lib/words/en/gallery.ts'
import { CheckField } from '../_ui/check-field.tsx'
import { RadioField } from '../_ui/radio-field.tsx'
import { SwitchField } from '../_ui/switch-field.tsx'
import { Specimen } from './specimen.tsx'
import { State } from './state.tsx'

type Often = 'weekly' | 'monthly' | 'never'

const often: readonly { readonly id: Often; readonly label: string; readonly hint?: string }[] = [
  { id: 'weekly', label: gallery.weekly },
  { id: 'monthly', label: gallery.monthly },
  { id: 'never', label: gallery.never, hint: gallery.neverHint },
]

/** What is chosen. */
export function ChoiceShelf() {
  return (
    <>
      <Specimen part="check-field">
        <State name={gallery.empty}>
          <Check begin={false} />
        </State>
        <State name={gallery.chosen}>
          <Check begin />
        </State>
        <State name={gallery.focused} isFocused>
          <Check begin />
        </State>
        <State name={gallery.disabled}>
          <Check begin isDisabled />
        </State>
        <State name={gallery.longWord}>
          <Check begin={false} label={gallery.endlessWord} />
        </State>
      </Specimen>
      <Specimen part="switch-field">
        <State name={gallery.empty}>
          <Switch begin={false} />
        </State>
        <State name={gallery.chosen}>
          <Switch begin />
        </State>
        <State name={gallery.focused} isFocused>
          <Switch begin />
        </State>
        <State name={gallery.disabled}>
          <Switch begin isDisabled />
        </State>
      </Specimen>
      <Specimen part="radio-field">
        <State name={gallery.empty}>
          <Radio begin={undefined} />
        </State>
        <State name={gallery.chosen}>
          <Radio begin="monthly" />
        </State>
        <State name={gallery.disabled}>
          <Radio begin="weekly" isDisabled />
        </State>
      </Specimen>
    </>
  )
}

function Check({
  begin,
  label = gallery.checkLabel,
  isDisabled = false,
}: {
  readonly begin: boolean
  readonly label?: string
  readonly isDisabled?: boolean
}) {
  const [isChecked, setChecked] = useState(begin)
  return (
    <CheckField
      label={label}
      hint={gallery.checkHint}
      isChecked={isChecked}
      onChange={setChecked}
      isDisabled={isDisabled}
    />
  )
}

function Switch({ begin, isDisabled = false }: { readonly begin: boolean; readonly isDisabled?: boolean }) {
  const [isOn, setOn] = useState(begin)
  return (
    <SwitchField
      label={gallery.switchLabel}
      hint={gallery.switchHint}
      isOn={isOn}
      onChange={setOn}
      isDisabled={isDisabled}
    />
  )
}

function Radio({
  begin,
  isDisabled = false,
}: {
  readonly begin: Often | undefined
  readonly isDisabled?: boolean
}) {
  const [value, setValue] = useState(begin)
  return (
    <RadioField<Often>
      label={gallery.radioLabel}
      options={often}
      value={value}
      onChange={setValue}
      isDisabled={isDisabled}
    />
  )
}
