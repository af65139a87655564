import type { OpenedRecords } from '#lib/log/open-records.ts'

/** Main thread to worker: version 1 updates to replay in order. `reader` names one of the document readers. */
export type ReplayRequest =
  | { readonly kind: 'open'; readonly id: number; readonly updates: readonly Uint8Array[] }
  | {
      readonly kind: 'read'
      readonly id: number
      readonly updates: readonly Uint8Array[]
      readonly reader: string
    }

/** Worker to main thread. `not-read`: the updates come to no whole document, or the reader threw. */
export type ReplayReply =
  | { readonly kind: 'opened'; readonly id: number; readonly opened: OpenedRecords }
  | { readonly kind: 'read'; readonly id: number; readonly view: unknown }
  | { readonly kind: 'not-read'; readonly id: number }
