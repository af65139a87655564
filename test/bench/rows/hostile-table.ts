import { attacks } from '../figures/attacks.ts'
import { measureHostile, type AttackReading } from '../figures/hostile.ts'
import { serverNames } from '../servers/server-kind.ts'
import { ofEach, type Run } from './run.ts'

/** Who survived what, how long other rooms stood still, and whether the document stayed its writer's. */
export async function hostileTable({ options, practice }: Run): Promise<string> {
  const made = await practice(attacks.length * 2)
  const servers = options.servers.filter((kind) => kind !== 'relay' && kind !== 'durable-relay')
  const readings = await ofEach(servers, (kind) => measureHostile(made, kind))
  made.dispose()
  const head = ['what comes from inside a document', ...servers.map((kind) => serverNames[kind])]
  const lines = attacks.map(({ name }, index) => [
    name,
    ...servers.map((kind) => verdict(readings.get(kind)?.[index])),
  ])
  return [head, head.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n')
}

function verdict(reading: AttackReading | undefined): string {
  if (reading === undefined) return '-'
  if (!reading.survived) return '**the process dies**'
  const parts = [
    reading.closedWith === undefined ? 'taken in' : `closed ${reading.closedWith}`,
    `other rooms wait ${reading.stallMs.toFixed(0)} ms (calm ${reading.calmMs.toFixed(0)})`,
    reading.documentRight ? 'document right' : '**document harmed**',
  ]
  return parts.join(', ')
}
