import { afterEach, expect, it, vi } from 'vitest'
import { keepUnsentStops, readUnsentStops } from '../../../app/_deciding/unsent-stops-kept.ts'
import { isPassing } from '../../../app/_deciding/use-unsent-stops.ts'

const place = 'waymark.unsent-stops.w.sam'
const stop = { goalId: 'bus', column: 'on-hold' } as const

/** As much of a tab's storage as is used. */
function openTab(kept = new Map<string, string>()) {
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  })
  return kept
}

afterEach(() => vi.unstubAllGlobals())

it('DS-13 a stop that was not sent is there for the next page of the tab, by id and column, and gone once it was sent', () => {
  const kept = openTab()
  expect(readUnsentStops(place)).toEqual([])
  keepUnsentStops(place, [stop])
  expect(readUnsentStops(place)).toEqual([stop])
  expect(JSON.parse(kept.get(place) ?? '')).toEqual([stop])
  expect(readUnsentStops('waymark.unsent-stops.w.noor')).toEqual([])
  keepUnsentStops(place, [])
  expect(kept.size).toBe(0)
})

it('DS-13 what a tab keeps in another form is read as nothing, and a browser that keeps nothing breaks nothing', () => {
  for (const written of ['no JSON', '{}', '[1]', '[{"goalId":"bus","column":"elsewhere"}]']) {
    openTab(new Map([[place, written]]))
    expect(readUnsentStops(place)).toEqual([])
  }
  vi.stubGlobal('sessionStorage', undefined)
  expect(readUnsentStops(place)).toEqual([])
  expect(() => keepUnsentStops(place, [stop])).not.toThrow()
})

it('DS-13 a stop is sent again after what passes, and not after an answer', () => {
  expect(['offline', 'unavailable', 'store-unavailable', 'busy'].filter(isPassing)).toHaveLength(4)
  expect(['takes-both', 'not-found', 'not-signed-in', 'read-only', 'goal-unknown'].filter(isPassing)).toEqual(
    [],
  )
})
