/** How fast two people go about it, beside how fast they go now. */
export const paces = ['slower', 'same', 'faster'] as const
export type Pace = (typeof paces)[number]

/** How strong it may feel: 0 hardly, 10 very. Anybody may leave it out. */
export const intensities = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const
export type Intensity = (typeof intensities)[number]

export const paceOf = (value: unknown): Pace | undefined => paces.find((known) => known === value)

export const intensityOf = (value: unknown): Intensity | undefined =>
  intensities.find((known) => known === value)
