import type { CloseCode } from '#lib/wire/close-code.ts'
import type { ClientStructs } from './struct-table.ts'

/**
 * How Yjs will find the places of an update's structs: those that continue the writer's own last one are put
 * right behind it, the others are `placed` by walking.
 */
export interface SimplePlacing {
  readonly placed: number
  /** Whether the first struct continues what the client id had written before this update. */
  readonly continuesEnd: boolean
}

/** What an update says, once it may pass. */
export interface UpdateContents {
  /** By client id: what the update tells of it, known or new. */
  readonly clients: ReadonlyMap<number, ClientStructs>
  /** Flat triples: client id, clock, length. */
  readonly deletions: readonly number[]
  /** The roots it writes in, and of those that are maps the keys it writes without knowing an earlier value. */
  readonly named: ReadonlyMap<string, ReadonlySet<string>>
  /**
   * Set for an update that cannot make Yjs throw and walks little: few single letters, marks or gaps of one client id,
   * each beside something that is there, following exactly on what the server has, and few deletions.
   */
  readonly simple: SimplePlacing | undefined
}

/** By client id and clock. */
export interface UnknownStruct {
  readonly client: number
  readonly clock: number
}

/**
 * `resync`: the writer is asked for the difference. It hangs on something the server does not have, of which
 * `lacks` is some; or it tells again what was collected, up to `covers`, where what the server knows ends.
 * `refused`: no honest program sends it.
 */
export type Inspection =
  | { readonly kind: 'pass'; readonly contents: UpdateContents }
  | { readonly kind: 'resync'; readonly lacks: UnknownStruct }
  | { readonly kind: 'resync'; readonly covers: UnknownStruct }
  | { readonly kind: 'refused'; readonly code: CloseCode }

export type ResyncInspection = Extract<Inspection, { kind: 'resync' }>
