import type { Signatures } from './named.ts'

/** Every named write, one file each under `commands/`. */
export const commands = {}

export type Commands = Signatures<typeof commands>
