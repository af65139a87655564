// Loaded into a server by NODE_OPTIONS: does to its process what a file says.
'use strict'
const { readFileSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')

const file = process.env.PROCESS_FAULT_FILE
const dayMs = 86_400_000
const busyMs = 1_500
if (file !== undefined && isMainThread) {
  const { now } = Date
  let wasBusy = false
  Date.now = () => now() - (readFileSync(file, 'utf8') === 'day-back' ? dayMs : 0)
  setInterval(() => {
    const isBusy = readFileSync(file, 'utf8') === 'busy'
    // Once for each time that it is asked for.
    if (isBusy && !wasBusy) for (const until = performance.now() + busyMs; performance.now() < until;);
    wasBusy = isBusy
  }, 20).unref()
}
