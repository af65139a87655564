/** What the sockets tell whoever measures them. Reasons are our own words, never a client's. */
export interface SocketMeter {
  /** An upgrade was refused: 'origin' or 'path'. */
  refused(reason: string): void
  /** A socket is open; how much waits in it is asked when the figures are read. */
  opened(socket: { readonly bufferedAmount: number }): void
  closed(socket: object): void
  /** The server ended a connection, with its close code and reason. */
  ended(code: number, reason: string): void
}
