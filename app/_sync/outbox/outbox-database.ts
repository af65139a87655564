/** `public/offline.js` counts the records of this database too. */
export const outboxDatabase = { name: 'waymark-outbox', records: 'records' } as const
