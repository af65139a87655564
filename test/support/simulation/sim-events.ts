import type { WriterAct } from './sim-writer.ts'

/** Everything that can happen in a simulated world. */
export type SimEvent = WriterAct | WorldEvent

type WorldEvent = (typeof worldEvents)[number]

const worldEvents = [
  // People and their programs.
  'joined',
  'joined-as-stock',
  'tab-reopened',
  'tab-lost',
  'caret-moved',
  'frame-doubled',
  'frame-swallowed',
  'returned-after-days',
  'signed-in-again',
  'page-read',
  // The network.
  'everybody-left',
  'connection-broke',
  'server-heard-nothing',
  'late-frame-arrived',
  'late-close-arrived',
  'half-open-noticed',
  'reader-stalled',
  'reader-drained',
  // The store.
  'committed',
  'commit-failed',
  'read-failed',
  'thread-crashed',
  'died-in-transaction',
  'died-after-commit',
  'compacted',
  'compaction-outdated',
  'compaction-failed',
  'purged',
  // The server.
  'killed',
  'drained',
  'room-idle-closed',
  'room-out-of-step',
  'body-deferred',
  'body-released',
  'body-rested',
  'body-read-again',
  // Who may.
  'session-ended',
  'membership-ended',
  'shared',
  'unshared',
  'write-refused',
  'entry-refused',
  'told-sign-in-again',
  'told-no-longer-yours',
  // Time.
  'idled',
  'clock-forward',
  'clock-back',
  // What was told.
  'acknowledged',
  'not-saved-told',
  'relayed',
  'asked-again',
  'difference-sent',
  'presence-told',
  'attributed',
  'attributed-as-moved',
  'attributed-to-mover',
] as const

const acts: readonly WriterAct[] = [
  'typed',
  'pasted',
  'erased',
  'formatted',
  'paragraph-added',
  'paragraph-removed',
  'split',
  'joined-paragraphs',
  'heading-changed',
  'list-changed',
  'goal-added',
  'goal-moved',
  'goal-changed',
  'goal-removed',
  'step-added',
  'step-changed',
  'undone',
  'redone',
]

export const simEvents: readonly SimEvent[] = [...acts, ...worldEvents]

/** How often each kind of event came about, over all seeds of a run. */
export type EventCounts = Record<SimEvent, number>

export function createEventCounts(): EventCounts {
  const counts: Partial<EventCounts> = {}
  for (const event of simEvents) counts[event] = 0
  return counts as EventCounts
}
