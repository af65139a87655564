import { splitBlock } from '@tiptap/pm/commands'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import { attributeLog } from '#lib/authorship/attribute-log.ts'
import { findWrittenText } from '#lib/authorship/find-written-text.ts'
import { Authorship } from '../../../app/_authorship/authorship.ts'
import { commandAt } from '../../support/headless-command.ts'
import { HeadlessWriter } from '../../support/headless-writer.ts'
import { accountNamed } from '../../support/sync-people.ts'
import { rivera, sam, writingPair } from '../../support/writing-pair.ts'

const people = [
  { accountId: sam, name: 'Sam', role: 'client' },
  { accountId: rivera, name: 'Ana', role: 'clinician' },
] as const

const write = (text: string, position: number) => (state: EditorState) => state.tr.insertText(text, position)

/** What follows the log at one of two people's screens. */
function atSamsScreen() {
  const pair = writingPair()
  const { doc, yBody } = pair.writers.sam
  const awareness = new Awareness(doc)
  let asked = 0
  const authorship = new Authorship({
    doc,
    awareness,
    me: sam,
    ask: async () => {
      asked += 1
      return { ok: true, value: { people, attributions: attributeLog(pair.log).attributions } }
    },
    findPresent: () => [],
    now: () => 2_000_000,
    soon: (work) => work(),
  })
  const told = () =>
    findWrittenText(yBody, authorship.getView().attributions).blocks.flatMap(({ runs }) =>
      runs.map(({ text, by }) => `${text} ${by?.author === sam ? 's' : by?.author === rivera ? 'r' : '?'}`),
    )
  return {
    ...pair,
    authorship,
    awareness,
    told,
    asked: () => asked,
    opens: async () => {
      authorship.start()
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

describe('who wrote what, as the document lives', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('AU-10 the server is asked once; what known people write and move is followed without it', async () => {
    const { does, undoes, told, asked, opens, authorship } = atSamsScreen()
    does('sam', write('I sleep. I eat.', 1))
    does('rivera', write('Good. ', 1))
    await opens()
    expect(told()).toEqual(['Good.  r', 'I sleep. I eat. s'])
    does('rivera', write('Then: ', 7))
    does('rivera', commandAt(21, splitBlock))
    does('sam', write(' too', 20))
    expect(told()).toEqual(['Good. Then:  r', 'I sleep too. s', ' I eat. s'])
    undoes('rivera')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked()).toBe(1)
    authorship.stop()
  })

  it('AU-10 somebody unknown is asked about, at most every few seconds, and less and less often', async () => {
    const { does, log, told, asked, opens, authorship, writers } = atSamsScreen()
    does('sam', write('I sleep.', 1))
    await opens()
    const third = new HeadlessWriter(accountNamed('third'), 3)
    third.receive(log.map(({ update }) => update))
    const thirdWrites = (act: (state: EditorState) => Transaction) => {
      for (const update of third.edit(act)) {
        log.push({ update, actor: third.accountId, at: 3_000_000 })
        writers.sam.receive([update])
      }
    }
    thirdWrites(write('Hello. ', 1))
    expect(told()).toEqual(['Hello.  ?', 'I sleep. s'])
    await vi.advanceTimersByTimeAsync(4_000)
    expect(asked()).toBe(1)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked()).toBe(2)
    expect(authorship.getView().attributions.get(3)?.find(2)?.author).toBe(third.accountId)

    // Somebody whom no answer ever names: ten minutes of it are a handful of questions.
    const stranger = new HeadlessWriter(accountNamed('stranger'), 4)
    stranger.receive(log.map(({ update }) => update))
    for (let second = 0; second < 600; second++) {
      writers.sam.receive(stranger.edit(write('x', 1)))
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(asked()).toBeLessThan(10)
    authorship.stop()
  })

  it('AU-10 awareness, which the server vouches for, tells whose a fresh client id is', async () => {
    const { does, told, asked, opens, awareness, authorship } = atSamsScreen()
    await opens()
    awareness.states.set(2, { user: { accountId: rivera } })
    does('rivera', write('Hello.', 1))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(told()).toEqual(['Hello. r'])
    expect(asked()).toBe(1)
    authorship.stop()
  })

  it('AU-10 what was moved while the first answer was on its way is asked about again', async () => {
    const { does, told, asked, opens, authorship } = atSamsScreen()
    does('sam', write('I sleep. I eat.', 1))
    const opened = opens()
    does('rivera', commandAt(9, splitBlock))
    await opened
    await vi.advanceTimersByTimeAsync(5_000)
    expect(told()).toEqual(['I sleep. s', ' I eat. s'])
    expect(asked()).toBe(2)
    authorship.stop()
  })

  it('AU-10 words that waited on the device when the first answer came are asked about again, once', async () => {
    const { does, log, told, asked, opens, authorship } = atSamsScreen()
    does('sam', write('I sleep.', 1))
    const waiting = log.splice(1)
    await opens()
    expect(told()).toEqual(['I sleep. ?'])
    log.push(...waiting)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(told()).toEqual(['I sleep. s'])
    expect(asked()).toBe(2)
    authorship.stop()
  })
})
