/**
 * The number every frame begins with. 0, 1 and 3 are those of y-websocket, byte for byte; from 100 on they
 * are our own, sent only by the server and only to a client that asked for `waymark.1`.
 */
export const messageType = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  acknowledged: 100,
  hello: 101,
  roster: 102,
  recordsChanged: 103,
  notSaved: 104,
} as const

/** The second number of a sync frame, as in y-protocols. */
export const syncType = { step1: 0, step2: 1, update: 2 } as const
