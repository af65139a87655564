/**
 * The address a request came from, for limits only. The front server writes it over whatever the request
 * said of itself.
 */
export function peerAddress(headers: Headers): string {
  return headers.get('x-waymark-peer') ?? 'unknown'
}
