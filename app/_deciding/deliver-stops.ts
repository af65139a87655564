import { sendUnsentStops } from './send-unsent-stops.ts'
import { findWaiting, onUnsentStops, parseUnsentStops, readUnsentText } from './unsent-stops-kept.ts'

/** How long until it is tried again while nothing says that there is a connection. */
const tryAgainAfterMs = 5_000

/** Sends this person's stops from whichever page is open, until none is left. Gives back how to end it. */
export function deliverStops(me: string, onAnswered: () => void = () => {}): () => void {
  let timer: ReturnType<typeof setInterval> | undefined
  const send = () => void sendUnsentStops(me, onAnswered)
  const look = () => {
    const isWaiting = findWaiting(parseUnsentStops(readUnsentText(me))).length > 0
    if (isWaiting === (timer !== undefined)) return
    clearInterval(timer)
    timer = isWaiting ? setInterval(send, tryAgainAfterMs) : undefined
    if (isWaiting) send()
  }
  const stopListening = onUnsentStops(look)
  window.addEventListener('online', send)
  look()
  return () => {
    stopListening()
    window.removeEventListener('online', send)
    clearInterval(timer)
  }
}
