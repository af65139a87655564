// Loaded into a server by NODE_OPTIONS: writes the longest time between two turns of its event loop into a file,
// and begins anew whenever the file was emptied.
'use strict'
const { readFileSync, writeFileSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')

const file = process.env.LOOP_WATCH_FILE
if (file !== undefined && isMainThread) {
  let last = performance.now()
  let longest = 0
  setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }, 2).unref()
  setInterval(() => {
    if (readFileSync(file, 'utf8') === '') longest = 0
    writeFileSync(file, String(longest))
    last = performance.now()
  }, 200).unref()
}
