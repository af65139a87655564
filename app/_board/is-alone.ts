import { useSyncExternalStore } from 'react'

/** Kept for this tab alone: it says nothing of anybody. */
const place = 'waymark.goal-alone'
const listeners = new Set<() => void>()
let isOn: boolean | undefined

function isAlone(): boolean {
  isOn ??= readPlace() === 'yes'
  return isOn
}

/** A goal's page stands alone, with its rail, or beside what is worked on. */
export function setAlone(next: boolean): void {
  isOn = next
  try {
    sessionStorage.setItem(place, next ? 'yes' : 'no')
  } catch {
    // A browser that keeps nothing: it lasts until the page goes.
  }
  for (const listener of listeners) listener()
}

function onChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useIsAlone(): boolean {
  return useSyncExternalStore(onChange, isAlone, () => false)
}

function readPlace(): string | null {
  try {
    return sessionStorage.getItem(place)
  } catch {
    return null
  }
}
