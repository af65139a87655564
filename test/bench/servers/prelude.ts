// Loaded into every server that is measured, before its own code.
import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'
import { collectGarbage } from './collect-garbage.ts'
import { createProfiler } from './profiler.ts'

const memoryFile = process.env['BENCH_MEMORY_FILE']
const profileFolder = process.env['BENCH_PROFILE_FOLDER']

/** On SIGUSR2 garbage is collected and the memory told in a file. */
if (isMainThread && memoryFile !== undefined) {
  process.on('SIGUSR2', () => {
    void collectGarbage().then(() => writeFileSync(memoryFile, JSON.stringify(process.memoryUsage())))
  })
}

/** The first SIGHUP begins profiles of every thread, the second writes them down. */
if (isMainThread && profileFolder !== undefined) {
  const profiler = createProfiler(profileFolder)
  process.on('SIGHUP', () => profiler.toggle())
}
