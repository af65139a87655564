import type * as z from 'zod'
import { fail, succeed, type Result } from '#lib/base/result.ts'

/** Longest body of any request to the JSON interface. */
const bodyLimitBytes = 16 * 1024

/** A request's JSON, checked. No body at all counts as an empty object. Reads no further than the limit. */
export async function readBody<Body>(
  request: Request,
  schema: z.ZodType<Body>,
): Promise<Result<Body, { readonly kind: 'too-large' | 'bad-request' }>> {
  const text = await readText(request)
  if (text === undefined) return fail({ kind: 'too-large' })
  const parsed = schema.safeParse(parseJson(text))
  return parsed.success ? succeed(parsed.data) : fail({ kind: 'bad-request' })
}

/** A body as text; undefined when it is longer than the limit. */
export async function readText(request: Request): Promise<string | undefined> {
  if (request.body === null) return ''
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of request.body) {
    bytes += chunk.byteLength
    if (bytes > bodyLimitBytes) return undefined
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

/** undefined for what is not JSON; no schema accepts it. */
function parseJson(text: string): unknown {
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
