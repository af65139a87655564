'use client'

import { useRouter } from 'next/navigation'
import { useAnnounce } from '../_ui/announcer.tsx'

/** Says what was done, and has the page read anew. */
export function useSayDone(): (done: string) => void {
  const router = useRouter()
  const announce = useAnnounce()
  return (done) => {
    announce(done, 'now')
    router.refresh()
  }
}
