'use client'

import { commonWords } from '#lib/words/en/common.ts'
import { quotesWords } from '#lib/words/en/quotes.ts'
import { sayNames } from '#lib/words/say-names.ts'
import { say } from '#lib/words/say.ts'
import type { Opened } from '../_requests/open-later.tsx'
import { SendButton } from '../_requests/send-button.tsx'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import section from '../_ui/section.module.css'
import styles from './stop-sharing.module.css'
import { useStopSharing } from './use-stop-sharing.ts'

/** Asks what becomes of the words that goals quote; either answer stops the sharing. Nothing is chosen beforehand. */
export default function StoppingQuoted({
  stopPath,
  names,
  isOpen,
  onClose,
}: Opened & { readonly stopPath: string; readonly names: readonly string[] }) {
  const { sending, stop } = useStopSharing(stopPath)
  const choices = [
    { quotes: 'take-back', words: quotesWords.stopTakeBack, hint: quotesWords.stopTakeBackHint },
    { quotes: 'keep', words: quotesWords.stopKeep, hint: quotesWords.stopKeepHint },
  ] as const
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      isQuestion
      title={say(quotesWords.stopTitle)}
      actions={<Button onPress={onClose}>{say(commonWords.cancel)}</Button>}
    >
      <p>{say(quotesWords.stopBody)}</p>
      {choices.map(({ quotes, words, hint }) => (
        <div key={quotes} className={styles.choice}>
          <SendButton sending={sending} onPress={() => void stop({ quotes })}>
            {say(words)}
          </SendButton>
          <p className={section.small}>{say(hint, { names: sayNames(names) })}</p>
        </div>
      ))}
      <ProblemLine problem={sending.problem} />
    </Dialog>
  )
}
