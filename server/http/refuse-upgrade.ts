import type { Duplex } from 'node:stream'

/** How long whoever was refused may hold the connection open. */
const goodbyeMs = 900

/**
 * Answers an upgrade with a refusal and ends the connection, whether or not the other end does. Nothing else
 * listens on a socket that asked for an upgrade: one that breaks must not end the process.
 */
export function refuseUpgrade(socket: Duplex, status: '403 Forbidden' | '404 Not Found'): void {
  socket.on('error', () => socket.destroy())
  // Read on, or the end of the other side is never seen.
  socket.resume()
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
  const timer = setTimeout(() => socket.destroy(), goodbyeMs)
  timer.unref()
  socket.once('close', () => clearTimeout(timer))
}
