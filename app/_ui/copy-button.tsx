'use client'

import { useState } from 'react'
import { commonWords } from '#lib/words/en/common.ts'
import { say } from '#lib/words/say.ts'
import { useAnnounce } from './announcer.tsx'
import { Button } from './button.tsx'

/** Copies a text and says so; where copying is not allowed, says how else. */
export function CopyButton({ words, text }: { readonly words: string; readonly text: string }) {
  const announce = useAnnounce()
  const [outcome, setOutcome] = useState<string | undefined>(undefined)
  const copy = async () => {
    const told = (await write(text)) ? say(commonWords.copied) : say(commonWords.notCopied)
    setOutcome(told)
    announce(told, 'now')
  }
  return (
    <>
      <Button onPress={() => void copy()}>{words}</Button>
      {outcome && <span>{outcome}</span>}
    </>
  )
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
