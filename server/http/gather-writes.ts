import type { Duplex } from 'node:stream'

/** What is sent in one turn (the other's letter, the acknowledgement, presence) leaves in one system call. */
export function gatherWrites(stream: Duplex): () => void {
  let gathering = false
  const release = () => {
    gathering = false
    stream.uncork()
  }
  return () => {
    if (gathering) return
    gathering = true
    stream.cork()
    process.nextTick(release)
  }
}
