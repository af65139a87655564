import type { IncomingMessage } from 'node:http'

/** Carries the peer's address to Next's side of the process, over whatever a request says under this name. */
export const peerHeader = 'x-waymark-peer'

/**
 * Who is at the other end, for limits only. A proxy on this machine says whom it speaks for, last in its
 * list; nobody else is believed.
 */
export function peerAddressOf(request: IncomingMessage): string {
  const peer = request.socket.remoteAddress ?? 'unknown'
  if (!/^(127\.|::1$|::ffff:127\.)/.test(peer)) return peer
  const forwarded = request.headers['x-forwarded-for']
  const last = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '')).split(',').at(-1)?.trim()
  return last === undefined || last === '' ? peer : last
}
