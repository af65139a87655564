'use strict'
// Nothing is prefetched: no page has a link of Next's own (decision 8). What is left of the queue is its last duty.
const { cleanup } = require('./lru')

const nothing = () => {}

exports.startRevalidationCooldown = nothing
exports.cancelPrefetchTask = nothing
exports.reschedulePrefetchTask = nothing
exports.pingPrefetchTask = nothing
exports.isPrefetchTaskDirty = () => false
exports.needsSpeculativePrefetch = () => false
exports.schedulePrefetchTask = () => {
  throw new Error('pages prefetch nothing')
}
exports.pingPrefetchScheduler = () => queueMicrotask(cleanup)
