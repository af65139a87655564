import { describe, expect, it } from 'vitest'
import { createGroupCommit, writerOf } from '#server/sync/group-commit.ts'
import type { AppendEntry, DocumentLog } from '#server/sync/ports.ts'
import { noMeter } from '#server/sync/sync-meter.ts'
import { documentNamed, personNamed } from '../../support/sync-people.ts'

const { sessionId, accountId } = personNamed('sam', 'client')

function createLog() {
  const groups: number[][] = []
  const log: Pick<DocumentLog, 'append'> = {
    append: async (entries) => {
      groups.push(entries.map(({ update }) => update[0] ?? 0))
      return entries.map((_, index) => ({ kind: 'committed', seq: index + 1 }))
    },
  }
  return {
    groups,
    log: { ...log, load: () => Promise.reject(new Error('not asked')), shorten: () => undefined },
  }
}

/** Waits that the test ends by hand. */
function createWait() {
  let open: (() => void) | undefined
  const wait = () => new Promise<void>((resolve) => (open = resolve))
  return { wait, end: () => open?.() }
}

describe('group commit', () => {
  it('SY-72 what comes in one turn goes together, what comes until the pause is over goes together after it', async () => {
    const { groups, log } = createLog()
    const first = createWait()
    const next = createWait()
    const commits = createGroupCommit(log, noMeter, { first: first.wait, next: next.wait })
    const told: number[] = []
    const submit = (mark: number) => {
      const entry: AppendEntry = {
        documentId: documentNamed('page'),
        sessionId,
        update: Uint8Array.of(mark),
        clients: [],
      }
      commits.submit({
        entry,
        writer: writerOf(documentNamed('page'), accountId),
        settle: () => {
          told.push(mark)
          // The next words come while these are told.
          if (mark === 2) submit(3)
        },
        afterGroup: () => undefined,
      })
    }
    submit(1)
    submit(2)
    expect(groups).toEqual([])
    first.end()
    await expect.poll(() => told).toEqual([1, 2])
    submit(4)
    submit(5)
    expect(groups).toEqual([[1, 2]])
    next.end()
    await commits.idle()
    expect(groups).toEqual([
      [1, 2],
      [3, 4, 5],
    ])
  })
})
