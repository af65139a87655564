import { parseArgs } from 'node:util'
import { serverKinds, type ServerKind } from './servers/server-kind.ts'

const figureNames = ['typing', 'capacity', 'memory', 'cold-open', 'returning', 'killed', 'hostile'] as const
export type FigureName = (typeof figureNames)[number]

export interface BenchOptions {
  readonly figures: readonly FigureName[]
  readonly servers: readonly ServerKind[]
  /** How long each window of typing is. */
  readonly seconds: number
  /** How often the servers take turns at typing. */
  readonly rounds: number
  readonly typingPairs: readonly number[]
  readonly capacityLimit: number
  /** Where profiles of our server's threads go while it is typed at. */
  readonly profileFolder: string | undefined
  /** Whether the figures go into docs/benchmarks.md: those of a whole run do. */
  readonly keep: boolean
}

/** Reads the command line. Throws with what is wrong in it. */
export function readOptions(words: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      only: { type: 'string' },
      servers: { type: 'string' },
      seconds: { type: 'string', default: '6' },
      rounds: { type: 'string', default: '2' },
      pairs: { type: 'string', default: '200,500' },
      'capacity-limit': { type: 'string', default: '1200' },
      profile: { type: 'string' },
      'no-keep': { type: 'boolean', default: false },
    },
  })
  return {
    figures: chosen(figureNames, values.only),
    servers: chosen(serverKinds, values.servers),
    seconds: Number(values.seconds),
    rounds: Number(values.rounds),
    typingPairs: values.pairs.split(',').map(Number),
    capacityLimit: Number(values['capacity-limit']),
    profileFolder: values.profile,
    keep: !values['no-keep'] && values.only === undefined && values.servers === undefined,
  }
}

function chosen<Name extends string>(all: readonly Name[], text: string | undefined): readonly Name[] {
  if (text === undefined) return all
  const names = text.split(',')
  const unknown = names.find((name) => !all.some((known) => known === name))
  if (unknown !== undefined) throw new Error(`${unknown} is none of ${all.join(', ')}`)
  return all.filter((name) => names.includes(name))
}
