/** The practice's library, for those who work there. */
export const libraryWords = {
  title: 'Library',
  approaches: 'Ways to go about a goal',
  approachesBody:
    'Cards to put on a goal’s table and look at together. Each pair may change the words for themselves.',
  own: 'The practice’s own cards',
  ownNone: 'There is none yet. One that you add can be put on the table of every goal here.',
  add: 'Add a card',
  addTitle: 'A card of your own',
  addSubmit: 'Add it to the library',
  edit: 'Change',
  editOf: 'Change {card}',
  remove: 'Take out…',
  removeOf: 'Take {card} out…',
  removeTitle: 'Take this card out?',
  removeBody: 'It is no longer offered. Goals that have it keep it, with its words.',
  removeSubmit: 'Take it out',
  given: 'Cards that come with Waymark',
} as const
