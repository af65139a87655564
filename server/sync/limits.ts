/** Everything that can grow, and how far. Reaching a bound is a close code, never silence. */
export const syncLimits = {
  liveFrameBytes: 256 * 1024,
  returningFrameBytes: 4 * 1024 * 1024,
  documentBytes: 5_000_000,
  /** Roots, and entries of those that are maps: a board of 300 goals with all that a goal's page can hold. */
  namesADocument: 12_000,
  socketsADocument: 20,
  socketsAPersonADocument: 10,
  rooms: 5_000,
  /** Of all rooms together, about: encoded states, and documents built in memory. */
  roomsBytes: 512 * 1024 * 1024,
  /** Of documents built in memory, about; past it whichever was not needed longest is given back. */
  residentBytes: 128 * 1024 * 1024,
  /** A built document that was needed neither in this round nor in the one before is given back. */
  residentRoundMs: 5_000,
  /** So many are given back at once, then others have their turn. */
  residentReleases: 8,
  residentPauseMs: 20,
  /** What is replayed on the event loop at once, some milliseconds; more than that is replayed beside it. */
  replayedHereRecords: 50,
  replayedHereBytes: 64 * 1024,
  /** A document in which nothing happens is given back to its log when it has so many bytes: fewer are no weight, more are slow to read again. */
  restingFromBytes: 4 * 1024,
  restingUpToBytes: 256 * 1024,
  /** Updates that wait for the next time a document is built, and what placing them may take of Yjs. */
  deferredUpdates: 500,
  deferredBytes: 64 * 1024,
  deferredSteps: 200_000,
  /** Of one person, in steps that Yjs takes to find places: an honest update takes next to none. */
  stepsASecond: 50_000,
  stepsBurst: 1_000_000,
  /** What an update costs its writer on which Yjs throws: the room is built again. */
  stepsOfAThrow: 300_000,
  /** Of one person, over all their sockets; whoever reaches it is turned away for the rest of the minute. */
  malformedClosesAMinute: 100,
  /** Frames that came before the gate had answered. */
  queuedBytes: 64 * 1024,
  updatesASecond: 60,
  updatesBurst: 200,
  awarenessStateBytes: 4 * 1024,
  awarenessFrameBytes: 128 * 1024,
  awarenessInASecond: 20,
  awarenessBurst: 200,
  /** Stock clients send everybody's presence back; those frames are only counted. */
  echoesASecond: 400,
  echoesBurst: 2_000,
  awarenessOutIntervalMs: 67,
  keepAliveMs: 15_000,
  /** Of one connection, received and not yet committed. */
  uncommittedBytes: 8 * 1024 * 1024,
  /** A frame that cannot be understood is answered with a question so often, in a row. */
  resyncsInARow: 3,
  /** Frames that wait for the answer to one question: what is typed until it comes. */
  framesAQuestion: 100,
  backlogPauseBytes: 1024 * 1024,
  backlogResumeBytes: 64 * 1024,
  backlogCloseBytes: 8 * 1024 * 1024,
  backlogCloseMs: 10_000,
  backlogCheckMs: 250,
  idleRoomMs: 60_000,
  groupEntries: 256,
  groupBytes: 8 * 1024 * 1024,
} as const
