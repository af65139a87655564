// This server, Hocuspocus, the y-websocket server and two bare relays, in one run on one machine.
//   npm run bench [-- --only typing,hostile --servers waymark,relay --seconds 6 --rounds 2 --pairs 200,500]
import { rmSync } from 'node:fs'
import { loadavg } from 'node:os'
import { readOptions, type FigureName } from './options.ts'
import { pinClients } from './pinning.ts'
import { makeBenchFolder, makePractice } from './practice.ts'
import { circumstances, keep, table, type Row } from './report.ts'
import { capacityRows } from './rows/capacity-rows.ts'
import { coldOpenRows } from './rows/cold-open-rows.ts'
import { hostileTable } from './rows/hostile-table.ts'
import { killedRows } from './rows/killed-rows.ts'
import { memoryRows } from './rows/memory-rows.ts'
import { returningRows } from './rows/returning-rows.ts'
import type { Run } from './rows/run.ts'
import { typingRows } from './rows/typing-rows.ts'

const rowMakers: Readonly<Record<Exclude<FigureName, 'hostile'>, (run: Run) => Promise<readonly Row[]>>> = {
  typing: typingRows,
  capacity: capacityRows,
  memory: memoryRows,
  'cold-open': coldOpenRows,
  returning: returningRows,
  killed: killedRows,
}

const options = readOptions(process.argv.slice(2))
const [loadBefore = 0] = loadavg()
const began = performance.now()
pinClients()
const folder = makeBenchFolder()
try {
  const run: Run = { options, folder, practice: (pairs) => makePractice(folder, pairs) }
  const rows: Row[] = []
  const tables: string[] = []
  for (const figure of options.figures) {
    if (figure === 'hostile') {
      tables.push(await hostileTable(run))
      console.log(`\n${tables.join('\n\n')}\n`)
    } else {
      const made = await rowMakers[figure](run)
      rows.push(...made)
      console.log(`\n${table(made, options.servers)}\n`)
    }
  }
  const minutes = ((performance.now() - began) / 60_000).toFixed(1)
  const text = [circumstances(loadBefore), `The run took ${minutes} minutes.`].join(' ')
  console.log(text)
  if (options.keep) keep([text, table(rows, options.servers), ...tables].join('\n\n'))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
