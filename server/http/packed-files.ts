import { globSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { carefulHeaders, fileHeaders } from './careful-headers.ts'

/** Answers for a built file that was packed as the pages were built; false: the request is not for one. */
export type AnswerPacked = (request: IncomingMessage, response: ServerResponse) => boolean

const kinds: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/**
 * Scripts and styles as `scripts/pack.mjs` left them in `folder`, under their paths with `.gz`: read once, together
 * less than a megabyte, and sent as they are. Their names change with what is in them, so each is kept for good, and
 * nothing is said that only helps to ask again. Whoever takes no gzip, and every other file, is Next's.
 */
export function createPackedFiles(folder: string): AnswerPacked {
  const files = readPacked(folder)
  return (request, response) => {
    const { method, url = '' } = request
    const file = files.get(url)
    if (file === undefined || (method !== 'GET' && method !== 'HEAD')) return false
    if (!takesGzip(request.headers['accept-encoding'])) return false
    response.writeHead(200, { ...file.headers })
    response.end(file.bytes)
    return true
  }
}

interface PackedFile {
  readonly bytes: Buffer
  readonly headers: Readonly<Record<string, string | number>>
}

function readPacked(folder: string): ReadonlyMap<string, PackedFile> {
  const files = new Map<string, PackedFile>()
  for (const path of globSync('**/*.gz', { cwd: folder })) {
    const name = path.slice(0, -'.gz'.length)
    const kind = kinds[extname(name)]
    if (kind === undefined) continue
    const bytes = readFileSync(join(folder, path))
    files.set(`/_next/static/${name.replaceAll('\\', '/')}`, { bytes, headers: headersOf(kind, bytes) })
  }
  return files
}

function headersOf(kind: string, bytes: Buffer): PackedFile['headers'] {
  return {
    ...Object.fromEntries([...carefulHeaders, ...fileHeaders].map(({ key, value }) => [key, value])),
    'Cache-Control': 'public, max-age=31536000, immutable',
    'Content-Type': kind,
    'Content-Encoding': 'gzip',
    'Content-Length': bytes.byteLength,
    Vary: 'Accept-Encoding',
  }
}

/** Whether gzip is named and not refused (RFC 9110, 12.5.3). */
function takesGzip(accepted: string | string[] | undefined): boolean {
  const named = String(accepted ?? '')
    .split(',')
    .map((one) => one.trim().toLowerCase().split(';'))
    .find(([coding]) => coding === 'gzip')
  return named !== undefined && !named.some((part) => /^\s*q=0(?:\.0*)?\s*$/.test(part))
}
