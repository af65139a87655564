import type { StayMessage } from './stay-watch.ts'

/** Where the tabs of a browser tell each other who is signed in, and for how long. */
export const stayingChannel = 'waymark-staying'

/** Tells every other tab that nobody is signed in any more: each asks, and covers what it shows. */
export function tellTabsSignedOut(): void {
  const channel = new BroadcastChannel(stayingChannel)
  const message: StayMessage = { kind: 'signed-out' }
  // A channel reaches this origin alone, and takes no other argument.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage(message)
  channel.close()
}
