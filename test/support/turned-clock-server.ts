import { readFileSync, writeFileSync } from 'node:fs'
import { readConfig } from '#server/config.ts'
import { createLog } from '#server/logging.ts'
import { startWaymark } from '#server/start.ts'
import { stopOnSignal } from '#server/stop-on-signal.ts'

/**
 * The product on a clock that a test turns: the file named by `TURNED_CLOCK` says by how many milliseconds it is
 * ahead, and `<file>.seen` how far the server has come. Delays go by it too.
 */
const file = process.env['TURNED_CLOCK'] ?? ''
let aheadMs = 0
const now = () => Date.now() + aheadMs
const waiting = new Set<{ readonly due: number; readonly run: () => void }>()

setInterval(() => {
  const told = Number(readFileSync(file, 'utf8'))
  if (told !== aheadMs) {
    aheadMs = told
    writeFileSync(`${file}.seen`, String(told))
  }
  for (const timer of waiting) {
    if (timer.due > now() || !waiting.delete(timer)) continue
    timer.run()
  }
}, 10).unref()

const config = readConfig(process.env)
if (!config.ok) throw new Error(config.failure.sentence)
const log = createLog('warn')
const running = await startWaymark({
  ...config.value,
  mode: 'production',
  clock: { now },
  timers: {
    after(delayMs, run) {
      const timer = { due: now() + delayMs, run }
      waiting.add(timer)
      return () => waiting.delete(timer)
    },
  },
  log,
})
stopOnSignal(() => running.close(), log)
process.stdout.write(`${running.setUpLink ?? ''}\nWaymark is at ${running.url}\n`)
