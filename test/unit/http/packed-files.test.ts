import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPackedFiles } from '#server/http/packed-files.ts'

const script = 'console.log("what a page brings")'
const path = '/_next/static/chunks/one.js'

describe('built files that were packed', () => {
  const server = createServer()
  let folder = ''

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'packed-'))
    mkdirSync(join(folder, 'chunks'))
    writeFileSync(join(folder, 'chunks', 'one.js.gz'), gzipSync(script))
    writeFileSync(join(folder, 'chunks', 'two.css.gz'), gzipSync('p { color: red }'))
    writeFileSync(join(folder, 'chunks', 'three.txt.gz'), gzipSync('not for a page'))
    const answer = createPackedFiles(folder)
    server.removeAllListeners('request')
    server.on('request', (asked, response) => {
      if (!answer(asked, response)) response.writeHead(299).end()
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterEach(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
    rmSync(folder, { recursive: true })
  })

  async function ask(target: string, { method = 'GET', accepts = 'gzip, deflate, br' } = {}) {
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const headers = { 'accept-encoding': accepts }
    const asked = request({ host: '127.0.0.1', port, method, path: target, headers, agent: false }).end()
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      asked.on('response', resolve).on('error', reject)
    })
    return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer) }
  }

  it('HSE-7 a script is sent as it was packed, is kept for good, and keeps a browser careful', async () => {
    const { status, headers, body } = await ask(path)
    expect(status).toBe(200)
    expect(body.equals(gzipSync(script))).toBe(true)
    expect(gunzipSync(body).toString()).toBe(script)
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'gzip',
      'content-length': String(body.byteLength),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect((await ask('/_next/static/chunks/two.css')).headers['content-type']).toBe(
      'text/css; charset=utf-8',
    )
  })

  it('HSE-7 asked for its headers alone, it sends those', async () => {
    const { status, headers, body } = await ask(path, { method: 'HEAD' })
    expect(status).toBe(200)
    expect(headers['content-encoding']).toBe('gzip')
    expect(body.byteLength).toBe(0)
  })

  it.each([
    ['a file that was not packed', '/_next/static/chunks/none.js', {}],
    ['neither a script nor a style', '/_next/static/chunks/three.txt', {}],
    ['a way out of the folder', '/_next/static/chunks/../chunks/one.js', {}],
    ['a browser that takes no gzip', path, { accepts: 'br' }],
    ['a browser that refuses gzip', path, { accepts: 'br, gzip;q=0' }],
    ['a method that changes something', path, { method: 'POST' }],
  ])('HSE-7 %s is left to the pages', async (_, target, how) => {
    expect((await ask(target, how)).status).toBe(299)
  })

  it('HSE-7 without a folder every file is left to the pages', () => {
    expect(() => createPackedFiles(join(folder, 'never-built'))).not.toThrow()
  })
})
