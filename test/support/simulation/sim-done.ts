import type { Commands } from '#server/storage/commands.ts'
import type { Queries } from '#server/storage/queries.ts'

type Calls = Commands & Queries

/** A call that the store has carried out: one that writes is on disk, and nobody has been told. */
export interface Done<Name extends string = string> {
  readonly name: Name
  readonly input: Name extends keyof Calls ? Calls[Name]['input'] : unknown
  readonly output: Name extends keyof Calls ? Calls[Name]['output'] : unknown
  /** When it was asked for. */
  readonly at: number
}

/** Whether it is a call of that name: the tables say what went in and what came out. */
export function isDone<Name extends keyof Calls>(done: Done, name: Name): done is Done<Name> {
  return done.name === name
}
