import { useSyncExternalStore } from 'react'

/** Kept for this tab alone: it says nothing of anybody. */
const place = 'waymark.who-wrote-what'
const listeners = new Set<() => void>()
let isOn: boolean | undefined

/** Whether "Who wrote what" is on in this tab. */
export function isShown(): boolean {
  isOn ??= readPlace() === 'on'
  return isOn
}

export function setShown(next: boolean): void {
  isOn = next
  try {
    sessionStorage.setItem(place, next ? 'on' : 'off')
  } catch {
    // A browser that keeps nothing: it is on until the page goes.
  }
  for (const listener of listeners) listener()
}

export function onShownChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useIsShown(): boolean {
  return useSyncExternalStore(onShownChange, isShown, () => false)
}

function readPlace(): string | null {
  try {
    return sessionStorage.getItem(place)
  } catch {
    return null
  }
}
