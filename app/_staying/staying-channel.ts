import type { StayMessage } from './stay-watch.ts'

/** Where the tabs of a browser tell each other who is signed in, and for how long. */
export const stayingChannel = 'waymark-staying'

/** Every other tab of this browser hears it. */
export function tellTabs(channel: BroadcastChannel, message: StayMessage): void {
  // A channel reaches this origin alone, and takes no other argument.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage(message)
}

/** Tells every other tab that nobody is signed in any more: each asks, and covers what it shows. */
export function tellTabsSignedOut(): void {
  const channel = new BroadcastChannel(stayingChannel)
  tellTabs(channel, { kind: 'signed-out' })
  channel.close()
}
