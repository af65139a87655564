'use client'

import { useState } from 'react'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { say } from '#lib/words/say.ts'
import { requestMove } from '../_board/goal-place.ts'
import { sayColumn } from '../_board/say-column.ts'
import type { Mover } from '../_board/use-mover.ts'
import { RequestForm } from '../_requests/request-form.tsx'
import { useSending } from '../_requests/use-sending.ts'
import { Button } from '../_ui/button.tsx'
import { LiveRegion } from '../_ui/live-region.tsx'
import { Notice } from '../_ui/notice.tsx'
import section from '../_ui/section.module.css'
import { LineToWrite } from './line-to-write.tsx'

/**
 * What one alone has just moved: it is done. It can be put back where that is theirs alone to do, and they may say
 * why, now that nothing hangs on it.
 */
export function MovedNotice({ mover, workspaceId }: { readonly mover: Mover; readonly workspaceId: string }) {
  const [why, setWhy] = useState<string>()
  const sending = useSending()
  const { moved } = mover
  if (moved === undefined) return <LiveRegion role="status" />
  const { goalId, from, to } = moved
  const submit = () => {
    const reason = why?.trim() ?? ''
    if (reason === '') return
    void sending.run(
      () => requestMove(workspaceId, goalId, to, { reason }),
      () => {
        setWhy(undefined)
        sending.tellDone(say(decidingWords.whyKept))
      },
    )
  }
  return (
    <LiveRegion role="status">
      <Notice>
        <p>
          {say(decidingWords.movedTo, { column: sayColumn(to) })}
          {from === 'active' && ` ${say(decidingWords.startAgain)}`}
        </p>
        {why !== undefined && (
          <RequestForm
            sending={sending}
            submit={say(decidingWords.sendAnswer)}
            look="plain"
            onSubmit={submit}
          >
            <LineToWrite label={say(decidingWords.why)} value={why} onChange={setWhy} />
          </RequestForm>
        )}
        {sending.done !== undefined && <p>{sending.done}</p>}
        {why === undefined && sending.done === undefined && (
          <div className={section.actions}>
            {from !== 'active' && (
              <Button look="quiet" onPress={() => mover.choose(goalId, from)}>
                {say(decidingWords.putItBack)}
              </Button>
            )}
            <Button look="quiet" onPress={() => setWhy('')}>
              {say(decidingWords.sayWhy)}
            </Button>
          </div>
        )}
      </Notice>
    </LiveRegion>
  )
}
