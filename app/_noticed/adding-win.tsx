'use client'

import { useState } from 'react'
import { knownDomains, type KnownDomain } from '#lib/board/goal-domain.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { commonWords } from '#lib/words/en/common.ts'
import { noticedWords } from '#lib/words/en/noticed.ts'
import { sayNames } from '#lib/words/say-names.ts'
import { say } from '#lib/words/say.ts'
import type { Opened } from '../_requests/open-later.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { SendButton } from '../_requests/send-button.tsx'
import { useSayDone } from '../_requests/use-say-done.ts'
import { useSending } from '../_requests/use-sending.ts'
import { usePress } from '../_sync/unfinished/use-press.ts'
import { useUnfinished } from '../_sync/unfinished/use-unfinished.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { Button } from '../_ui/button.tsx'
import { CheckField } from '../_ui/check-field.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { Folded } from '../_ui/folded.tsx'
import { GrowingField } from '../_ui/growing-field.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import section from '../_ui/section.module.css'
import type { AddWinProps } from './add-win.tsx'
import { noticedFailures } from './noticed-failures.ts'
import { othersOf } from './noticed-people.ts'

/**
 * A small win, with words or without. Who sees it is said by the button that keeps it: nothing is chosen before. What
 * was typed waits until it is kept. Fetched on the press.
 */
export default function AddingWin({ place, goalId, onKept, isOpen, onClose }: AddWinProps & Opened) {
  const { workspaceId, documentId, me, role } = place
  const line = { account: me, documentId, line: goalId === undefined ? 'win' : `win/${goalId}` }
  const [words, setWords] = useUnfinished(line)
  const [domains, setDomains] = useState<readonly KnownDomain[]>([])
  const sending = useSending(noticedFailures)
  const press = usePress(line)
  const sayDone = useSayDone()
  const announce = useAnnounce()
  const names = sayNames(othersOf(place))

  const close = () => {
    sending.tell(undefined)
    onClose()
  }
  const keep = (isPrivate: boolean) => {
    const path = `/api/workspaces/${workspaceId}/wins`
    const request = (pressId: string) =>
      send({ method: 'POST', path, body: { pressId, goalId, words, domains, isPrivate }, answer: noAnswer })
    void sending.run(
      () => press(request),
      () => {
        setWords('')
        setDomains([])
        close()
        const done = isPrivate ? say(noticedWords.keptForMe) : sayKept(names)
        if (onKept === undefined) return sayDone(done)
        announce(done, 'now')
        onKept()
      },
    )
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={say(noticedWords.addWin)}
      actions={
        <>
          <Button look="quiet" onPress={close}>
            {say(commonWords.cancel)}
          </Button>
          {role === 'client' && (
            <SendButton sending={sending} onPress={() => keep(true)}>
              {say(noticedWords.keepForMe)}
            </SendButton>
          )}
          <SendButton sending={sending} onPress={() => keep(false)}>
            {say(noticedWords.addWin)}
          </SendButton>
        </>
      }
    >
      <form className={section.form} method="post" onSubmit={(event) => event.preventDefault()}>
        <GrowingField
          label={say(noticedWords.winWords)}
          value={words}
          onChange={setWords}
          voice={role === 'client'}
          autoComplete="off"
        />
        <Folded title={say(noticedWords.ripples)} look="quiet">
          <div>
            {knownDomains.map((domain) => (
              <CheckField
                key={domain}
                label={say(boardWords[`domain-${domain}`])}
                isChecked={domains.includes(domain)}
                onChange={(isIn) =>
                  setDomains(isIn ? [...domains, domain] : domains.filter((one) => one !== domain))
                }
              />
            ))}
          </div>
        </Folded>
        {names !== '' && <p className={section.small}>{say(noticedWords.seenByBoth, { names })}</p>}
        <ProblemLine problem={sending.problem} />
      </form>
    </Dialog>
  )
}

function sayKept(names: string): string {
  return names === '' ? say(noticedWords.keptAlone) : say(noticedWords.keptForBoth, { names })
}
