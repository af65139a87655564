/** What the engine tells whoever measures it. Called on the way of every write: cheap, and it never throws. */
export interface SyncMeter {
  /** A write was taken in and waits for the disk. */
  writeBegan(write: object): void
  /** The same write was told how it went. */
  writeTold(write: object): void
  roomOpened(): void
  roomClosed(reason: string): void
}

/** For an engine that nobody measures. */
export const noMeter: SyncMeter = {
  writeBegan: () => {},
  writeTold: () => {},
  roomOpened: () => {},
  roomClosed: () => {},
}
