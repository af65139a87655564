/**
 * Why a socket was closed. The stock y-websocket client takes 4400-4499 as final and comes back by itself
 * after any other. Closing one socket never closes the person's others.
 */
export const closeCode = {
  /** Not a message of this protocol, or an update that cannot be. Final. */
  malformed: 4400,
  /** The session ended or there is none. Final; sign in again. */
  signInAgain: 4401,
  /** No longer yours, or you may only read. Final. */
  noLongerYours: 4403,
  /** No such document; also what exists but is not yours. Final. */
  notFound: 4404,
  /** New content under a Yjs client id that another person introduced. Final for this `Y.Doc`. */
  authorship: 4409,
  /** An update, a presence message or the document would be over its bound. Final. */
  tooLarge: 4413,
  /** The document demands a newer schema than this client says it knows. Final; reload. */
  reloadPage: 4426,
  /** This person was closed as malformed too often within a minute. Final; wait. */
  abuse: 4429,
  /** The server restarts, or access changed: come back and be let in again. */
  comeBack: 1012,
  /** Too fast, too many, too far behind, or the store is not available: come back. */
  busy: 1013,
} as const

export type CloseCode = (typeof closeCode)[keyof typeof closeCode]

/** Whether the stock client gives up after this code. */
export function isFinalClose(code: number): boolean {
  return code >= 4400 && code <= 4499
}
