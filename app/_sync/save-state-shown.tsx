'use client'

import { InHeaderSlot } from '../_ui/header-slot.tsx'
import { SaveStateLine, type SaveStateLook } from '../_ui/save-state-line.tsx'
import type { SaveState } from './save-state.ts'
import { saySaveState } from './save-state-words.ts'

const looks: Readonly<Record<SaveState['kind'], SaveStateLook>> = {
  opening: 'moving',
  saving: 'moving',
  saved: 'settled',
  'saved-no-connection': 'waiting',
  'on-device': 'waiting',
  'not-saved-yet': 'attention',
  stopped: 'attention',
}

/** The honest line under the title. `words`: what the page says instead, where it knows more than the state. */
export function SaveStateShown({ state, words }: { readonly state: SaveState; readonly words?: string }) {
  return (
    <InHeaderSlot>
      <SaveStateLine look={looks[state.kind]} words={words ?? saySaveState(state)} />
    </InHeaderSlot>
  )
}
