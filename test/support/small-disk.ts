import { execFileSync, spawnSync } from 'node:child_process'
import { statfsSync } from 'node:fs'

const roomyBytes = 512 * 1024 * 1024

/** A disk in memory that a test fills to its last page, and gives room again. */
export interface SmallDisk {
  fill(): void
  free(): void
  unmount(): void
}

/** Mounting takes root, and a system that lets it. */
export function canMount(): boolean {
  return process.platform === 'linux' && spawnSync('unshare', ['--mount', 'true']).status === 0
}

/** Mounts one on an empty folder. */
export function mountSmallDisk(folder: string): SmallDisk {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${roomyBytes},mode=700`, 'tmpfs', folder])
  const resize = (bytes: number) => void execFileSync('mount', ['-o', `remount,size=${bytes}`, folder])
  return {
    // As large as what is on it: a file that grows finds no page.
    fill() {
      const { blocks, bfree, bsize } = statfsSync(folder)
      resize((blocks - bfree) * bsize)
    },
    free: () => resize(roomyBytes),
    unmount: () => void execFileSync('umount', [folder]),
  }
}
