import type { BenchOptions } from '../options.ts'
import type { Practice } from '../practice.ts'
import type { ServerKind } from '../servers/server-kind.ts'

/** What every figure is made with. */
export interface Run {
  readonly options: BenchOptions
  readonly folder: string
  /** A practice made just now: sessions grow old while a run goes on. */
  readonly practice: (pairs: number) => Promise<Practice>
}

/** Asks of each server in turn; one that fails is told and has no figure. */
export async function ofEach<Reading>(
  servers: readonly ServerKind[],
  measure: (kind: ServerKind) => Promise<Reading>,
): Promise<ReadonlyMap<ServerKind, Reading>> {
  const readings = new Map<ServerKind, Reading>()
  for (const kind of servers) {
    try {
      readings.set(kind, await measure(kind))
    } catch (error) {
      console.log(`${kind}: ${error instanceof Error ? error.message : 'no figure'}`)
    }
  }
  return readings
}

export function cellsOf<Reading>(
  readings: ReadonlyMap<ServerKind, Reading>,
  show: (reading: Reading) => string | undefined,
): ReadonlyMap<ServerKind, string> {
  const shown = [...readings].map(([kind, reading]): [ServerKind, string] => [kind, show(reading) ?? '-'])
  return new Map(shown)
}

/** The best figure of the two other Yjs servers, where a smaller one is better; undefined without any. */
export function bestPeer<Reading>(
  readings: ReadonlyMap<ServerKind, Reading>,
  figureOf: (reading: Reading) => number,
): number | undefined {
  const figures = [readings.get('hocuspocus'), readings.get('y-websocket')]
    .filter((reading) => reading !== undefined)
    .map(figureOf)
  return figures.length === 0 ? undefined : Math.min(...figures)
}

/** Holds only where both figures are there. */
export function isAtMost(figure: number | undefined, bound: number | undefined): boolean | undefined {
  return figure === undefined || bound === undefined ? undefined : figure <= bound
}
