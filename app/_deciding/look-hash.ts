/** A board that is opened by this address shows at once all that waits. */
export const lookHash = 'look-at-all'
