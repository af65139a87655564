'use client'

import { Printer } from 'lucide-react'
import { findingWords } from '#lib/words/en/finding.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../../../../_ui/button.tsx'

/** Opens the browser's own printing. */
export function PrintButton() {
  return (
    <Button look="main" onPress={() => globalThis.print()}>
      <Printer size={18} strokeWidth={1.75} aria-hidden="true" />
      {say(findingWords.print)}
    </Button>
  )
}
