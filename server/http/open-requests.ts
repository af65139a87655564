import type { Server } from 'node:http'
import type { Socket } from 'node:net'

export interface OpenRequests {
  /** Ends every connection that has no request under way, now and as each gets done. Sockets are not counted. */
  endIdle(): void
}

/**
 * Knows which connections have a request under way. Node's own `closeIdleConnections` spares those that
 * were opened and have not said anything, or not all of a request's head: a server would wait for them.
 */
export function trackRequests(server: Server): OpenRequests {
  const running = new Map<Socket, number>()
  let ending = false

  server.on('connection', (socket: Socket) => {
    if (ending) {
      socket.destroy()
      return
    }
    running.set(socket, 0)
    socket.once('close', () => running.delete(socket))
  })
  server.on('upgrade', (_request, socket: Socket) => running.delete(socket))
  server.on('request', (request, response) => {
    const { socket } = request
    running.set(socket, (running.get(socket) ?? 0) + 1)
    response.once('close', () => {
      const left = (running.get(socket) ?? 1) - 1
      if (running.has(socket)) running.set(socket, left)
      if (ending && left === 0) socket.destroySoon()
    })
  })
  return {
    endIdle() {
      ending = true
      for (const [socket, count] of running) if (count === 0) socket.destroy()
    },
  }
}
