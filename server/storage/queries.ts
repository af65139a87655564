import type { Signatures } from './named.ts'

/** Every named read, one file each under `queries/`. */
export const queries = {}

export type Queries = Signatures<typeof queries>
