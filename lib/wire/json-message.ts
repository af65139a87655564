import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import type { Shape } from '#lib/base/shape.ts'
import { malformed, type Malformed } from './malformed.ts'

/** A message whose payload is one JSON text. */
export function encodeJsonMessage(type: number, payload: unknown): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  encoding.writeVarString(encoder, JSON.stringify(payload))
  return encoding.toUint8Array(encoder)
}

/** Reads what follows the message type and holds it against its shape. Throws when bytes are missing. */
export function readJsonMessage<Payload>(
  decoder: decoding.Decoder,
  { accepts }: Shape<Payload>,
): Result<Payload, Malformed> {
  const payload = parseJson(decoding.readVarString(decoder))
  return accepts(payload) ? succeed(payload) : fail(malformed)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
