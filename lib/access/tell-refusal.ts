import { fail } from '#lib/base/result.ts'
import type { Refusal } from './may.ts'

/** A refusal as it is told. What is not the asker's is told in the words of what does not exist. */
export interface ToldRefusal {
  readonly kind: 'not-signed-in' | 'not-found' | 'read-only' | 'drafts-sealed'
}

/** Who asks has to show first that they are who they say: it is some time since they did. */
export interface ProofNeeded {
  readonly kind: 'proof-needed'
}

const told: Readonly<Record<Refusal, ToldRefusal['kind']>> = {
  'not-signed-in': 'not-signed-in',
  'not-yours': 'not-found',
  'read-only': 'read-only',
  'drafts-sealed': 'drafts-sealed',
}

/** The failure that a refused command or query answers with. */
export function tellRefusal(reason: Refusal): { readonly ok: false; readonly failure: ToldRefusal } {
  return fail({ kind: told[reason] })
}
