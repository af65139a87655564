/** Bounds of session times. */
export const appointmentLimits = {
  /** Length of a session. */
  fromMinutes: 5,
  toMinutes: 480,
  /** How far ahead of today a session may be set, and how far back: one that has just been. */
  aheadDays: 731,
  behindDays: 1,
  /** Appointments of a workspace that go on or are still to come, each with its repeat, as long as none was ended. */
  perWorkspace: 40,
  /** With those that were ended or called off and have a day that is still to come. */
  withEnded: 200,
  /** Characters of a video link. */
  linkCharacters: 2_000,
} as const
