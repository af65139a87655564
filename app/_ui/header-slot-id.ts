/** Where the header of a live page keeps room, under the title. */
export const headerSlotId = 'header-slot'
