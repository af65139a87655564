import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type * as z from 'zod/mini'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { malformed, type Malformed } from './malformed.ts'

/** A message whose payload is one JSON text. */
export function encodeJsonMessage(type: number, payload: unknown): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  encoding.writeVarString(encoder, JSON.stringify(payload))
  return encoding.toUint8Array(encoder)
}

/** Reads what follows the message type and holds it against its schema. Throws when bytes are missing. */
export function readJsonMessage<Schema extends z.ZodMiniType>(
  decoder: decoding.Decoder,
  schema: Schema,
): Result<z.output<Schema>, Malformed> {
  const parsed = schema.safeParse(parseJson(decoding.readVarString(decoder)))
  return parsed.success ? succeed(parsed.data) : fail(malformed)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
