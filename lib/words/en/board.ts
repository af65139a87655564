/** Words of this area. */
export const board = {} as const
