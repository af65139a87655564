import { once } from 'node:events'
import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFrontServer } from '#server/http/front-server.ts'
import { originsFor } from '#server/http/origins.ts'

describe('the listening server', () => {
  let server: ReturnType<typeof createFrontServer>
  let port = 0
  const reached: string[] = []

  beforeEach(async () => {
    reached.length = 0
    server = createFrontServer({
      origins: () => originsFor(undefined, port),
      findUnready: async () => undefined,
      packed: undefined,
      pages: async (asked, response) => {
        reached.push(`${asked.method} ${asked.url}`)
        response.end()
      },
      sync: (_request, socket) => void socket.destroy(),
      nextUpgrades: undefined,
      log: { info: () => {}, warn: () => {}, error: () => {} },
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    port = typeof address === 'object' && address !== null ? address.port : 0
  })
  afterEach(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })

  /** The status of a request whose target is sent as it stands. */
  const ask = (method: string, path: string, host = `localhost:${port}`) =>
    new Promise<number | undefined>((resolve, reject) => {
      request({ host: '127.0.0.1', port, method, path, headers: { host }, agent: false }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .on('error', reject)
        .end()
    })

  it('AC-10 refuses what no page and no route can answer before any of them is asked', async () => {
    expect(await ask('GET', 'http://elsewhere.test/me')).toBe(400)
    expect(await ask('GET', '/w/%ff/goals')).toBe(400)
    expect(await ask('GET', '/_next/image?url=/me')).toBe(404)
    expect(await ask('PROPFIND', '/api/clients')).toBe(405)
    expect(await ask('POST', '/me')).toBe(405)
    expect(await ask('GET', '/me', 'elsewhere.test')).toBe(421)
    expect(reached).toEqual([])
    expect(await ask('GET', '/me')).toBe(200)
    expect(await ask('POST', '/api/clients')).toBe(200)
    expect(reached).toEqual(['GET /me', 'POST /api/clients'])
  })
})
