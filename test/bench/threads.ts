import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { joinPairs } from './client/pairs.ts'
import { Times } from './client/times.ts'
import { typeSteadily } from './client/type-steadily.ts'
import { pinClients } from './pinning.ts'
import { makeBenchFolder, makePractice } from './practice.ts'
import { startServer } from './servers/server-under-test.ts'

pinClients()
const [kind = 'waymark', count = '200', seconds = '6'] = process.argv.slice(2)
const folder = makeBenchFolder()
const practice = await makePractice(folder, Number(count))
const server = await startServer(kind as 'waymark', practice.folderFor(kind as 'waymark'), process.env.PROF ? { profileFolder: process.env.PROF } : {})
const pid = server.pid
const seen = new Times(), saved = new Times()
const pairs = await joinPairs(server, practice.pairsFor(kind as 'waymark', Number(count)), { ears: { seen: seen.hear, saved: saved.hear } })
const typing = typeSteadily(() => pairs)
await wait(2000)
seen.clear(); saved.clear()
if (process.env.PROF) server.toggleProfile()
const a = threads(), e = typing.edits(), w = server.read().writtenBytes
await wait(Number(seconds) * 1000)
const b = threads(), n = typing.edits() - e, w2 = server.read().writtenBytes
if (process.env.PROF) { server.toggleProfile(); await wait(2500) }
typing.stop()
let total = 0
for (const [tid, t] of b) { const d = t.ms - (a.get(tid)?.ms ?? 0); total += d; if (d > 20) console.log(t.name, (d * 1000 / n).toFixed(1), 'µs/edit') }
console.log('edits', n, 'total', (total * 1000 / n).toFixed(1), 'µs/edit; seen', seen.at(0.5).toFixed(2), seen.at(0.99).toFixed(2), 'saved', saved.at(0.5).toFixed(2), saved.at(0.99).toFixed(2), 'bytes/edit', ((w2 - w) / n).toFixed(0))
await server.end('SIGKILL')
practice.dispose()
rmSync(folder, { recursive: true, force: true })
process.exit(0)
function threads() {
  const out = new Map<string, { name: string; ms: number }>()
  for (const tid of readdirSync(`/proc/${pid}/task`)) {
    const s = readFileSync(`/proc/${pid}/task/${tid}/schedstat`, 'utf8').split(' ')
    out.set(tid, { name: `${readFileSync(`/proc/${pid}/task/${tid}/comm`, 'utf8').trim()} ${tid}`, ms: Number(s[0]) / 1e6 })
  }
  return out
}
