import { useSyncExternalStore } from 'react'

/** How much of what others do is said to assistive technology; each says all that the one before says. */
export type Level = 'off' | 'joins' | 'near'

export const levels: readonly Level[] = ['off', 'joins', 'near']

/** Kept on this device: how much is good to hear hangs on what one hears it with. It says nothing of anybody. */
const place = 'waymark.announcements'
const listeners = new Set<() => void>()
let level: Level | undefined

export function getLevel(): Level {
  level ??= levels.find((known) => known === readPlace()) ?? 'joins'
  return level
}

export function setLevel(next: Level): void {
  level = next
  try {
    localStorage.setItem(place, next)
  } catch {
    // A browser that keeps nothing: it lasts until the page goes.
  }
  for (const listener of listeners) listener()
}

/** 'joins' on the server, which knows of no device. */
export function useLevel(): Level {
  return useSyncExternalStore(onChange, getLevel, () => 'joins')
}

function onChange(listener: () => void): () => void {
  listeners.add(listener)
  // Another tab of this device.
  const onStorage = (event: StorageEvent) => {
    if (event.key !== place) return
    level = undefined
    listener()
  }
  window.addEventListener('storage', onStorage)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', onStorage)
  }
}

function readPlace(): string | null {
  try {
    return localStorage.getItem(place)
  } catch {
    return null
  }
}
