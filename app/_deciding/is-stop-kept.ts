/** Where a person's stops that did not reach the server are kept on this device. */
export const stopsPlaceOf = (account: string): string => `waymark.unsent-stops.${account}`

/** Whether any is. Brings no other code along. */
export function isStopKept(account: string): boolean {
  try {
    return localStorage.getItem(stopsPlaceOf(account)) !== null
  } catch {
    return false
  }
}
