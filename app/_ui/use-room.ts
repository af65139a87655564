'use client'

import { useSyncExternalStore } from 'react'

/**
 * How much room there is: for a phone's column; for one column; for three columns, or one and a goal's page
 * (`wide`); for its rail beside them too (`full`). Style sheets of what is arranged by it have the same numbers.
 */
export type Room = 'phone' | 'half' | 'wide' | 'full'

const rooms: readonly (readonly [Room, string])[] = [
  ['phone', '(max-width: 560px)'],
  ['half', '(max-width: 1151px)'],
  ['wide', '(max-width: 1551px)'],
]

function subscribe(listener: () => void): () => void {
  const queries = rooms.map(([, query]) => matchMedia(query))
  for (const query of queries) query.addEventListener('change', listener)
  return () => {
    for (const query of queries) query.removeEventListener('change', listener)
  }
}

function getRoom(): Room {
  return rooms.find(([, query]) => matchMedia(query).matches)?.[0] ?? 'full'
}

/** undefined on the server: the page is then arranged by style alone. */
export function useRoom(): Room | undefined {
  return useSyncExternalStore(subscribe, getRoom, () => undefined)
}

/** Whether there is room for one column alone; undefined on the server. */
export function useIsNarrow(): boolean | undefined {
  const room = useRoom()
  return room === undefined ? undefined : room === 'phone' || room === 'half'
}
