import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { isStopKept } from '../../../app/_deciding/is-stop-kept.ts'
import { sendUnsentStops } from '../../../app/_deciding/send-unsent-stops.ts'
import {
  changeUnsentStops,
  findWaiting,
  onUnsentStops,
  parseUnsentStops,
  readUnsentText,
  type UnsentStop,
} from '../../../app/_deciding/unsent-stops-kept.ts'

/** A device: what its tabs keep in common, and one turn at a time. */
function makeDevice(keeps: boolean) {
  const kept = new Map<string, string>()
  let turn: Promise<void> = Promise.resolve()
  return {
    kept,
    localStorage: {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, text: string) => {
        if (!keeps) throw new Error('this browser keeps nothing')
        kept.set(name, text)
      },
      removeItem: (name: string) => void kept.delete(name),
    },
    navigator: {
      locks: {
        request: (_name: string, work: () => Promise<void>) => {
          turn = turn.then(work)
          return turn
        },
      },
    },
  }
}

function useDevice(keeps: boolean) {
  const device = makeDevice(keeps)
  vi.stubGlobal('localStorage', device.localStorage)
  vi.stubGlobal('navigator', device.navigator)
  vi.stubGlobal('window', new EventTarget())
  return device
}

let device: ReturnType<typeof makeDevice>

beforeEach(() => {
  device = useDevice(true)
})
afterEach(() => vi.unstubAllGlobals())

const bus: UnsentStop = { workspaceId: 'w', goalId: 'bus', column: 'on-hold' }
const walk: UnsentStop = { workspaceId: 'w', goalId: 'walk', column: 'cancelled' }
const keep = (...stops: readonly UnsentStop[]) => changeUnsentStops('sam', (before) => [...before, ...stops])
const here = (account = 'sam') => parseUnsentStops(readUnsentText(account))

/** A server that answers so, and remembers what it was sent. */
function serverThat(answers: (stop: UnsentStop) => Result<unknown, { readonly kind: string }>) {
  const sent: string[] = []
  return {
    sent,
    send: async (stop: UnsentStop) => {
      sent.push(stop.goalId)
      await Promise.resolve()
      return answers(stop)
    },
  }
}

it('DS-14 a stop outlives the tab that it was pressed in, for its person alone, as ids and a column', () => {
  keep(bus)
  expect(here()).toEqual([bus])
  expect(here('ana')).toEqual([])
  expect(isStopKept('sam')).toBe(true)
  expect(isStopKept('ana')).toBe(false)
  expect([...device.kept]).toEqual([
    ['waymark.unsent-stops.sam', '[{"workspaceId":"w","goalId":"bus","column":"on-hold"}]'],
  ])
})

it('DS-14 two tabs that send at once send each stop once', async () => {
  keep(bus, walk)
  const { send, sent } = serverThat(() => succeed(undefined))
  const answered = vi.fn<() => void>()
  await Promise.all([sendUnsentStops('sam', answered, send), sendUnsentStops('sam', answered, send)])
  expect(sent).toEqual(['bus', 'walk'])
  expect(answered).toHaveBeenCalledTimes(2)
  expect(device.kept.size).toBe(0)
})

it('DS-14 what did not reach the server, or nobody who is signed in, waits; what it refused is told and sent no more', async () => {
  for (const kind of ['offline', 'unavailable', 'store-unavailable', 'not-signed-in', 'too-many-tries']) {
    keep(bus)
    await sendUnsentStops('sam', undefined, serverThat(() => fail({ kind })).send)
    expect(findWaiting(here()), kind).toEqual([bus])
    changeUnsentStops('sam', () => [])
  }
  keep(bus, walk)
  const { send, sent } = serverThat(({ goalId }) =>
    goalId === 'bus' ? fail({ kind: 'goal-unknown' }) : fail({ kind: 'offline' }),
  )
  await sendUnsentStops('sam', undefined, send)
  await sendUnsentStops('sam', undefined, send)
  expect(sent).toEqual(['bus', 'walk', 'walk'])
  expect(here()).toEqual([{ ...bus, isNotTaken: true }, walk])
  expect(findWaiting(here())).toEqual([walk])
})

it('DS-14 what is pressed while another is on its way stays', async () => {
  keep(bus)
  const elsewhere = { ...bus, column: 'completed' } as const
  await sendUnsentStops('sam', undefined, async () => {
    changeUnsentStops('sam', () => [elsewhere])
    return Promise.resolve(succeed(undefined))
  })
  expect(here()).toEqual([elsewhere])
})

it('DS-14 where a browser keeps nothing it lasts as long as the page, and what is no stop is none', () => {
  const listener = vi.fn<() => void>()
  const stop = onUnsentStops(listener)
  for (const text of ['{', '7', '[{"goalId":"bus"}]', '[{"workspaceId":"w","goalId":"bus","column":"moon"}]'])
    expect(parseUnsentStops(text)).toEqual([])
  useDevice(false)
  keep(bus)
  expect(here()).toEqual([bus])
  expect(listener).toHaveBeenCalledTimes(1)
  changeUnsentStops('sam', () => [])
  expect(here()).toEqual([])
  stop()
})
