'use client'

import { useMemo } from 'react'
import type { CommentPlace } from './comment-place.ts'

/** The same place for as long as it says the same: what is said is not drawn anew for every key that is typed. */
export function useCommentPlace({ documentId, me, viewer, others, isShared }: CommentPlace): CommentPlace {
  return useMemo(
    () => ({ documentId, me, viewer, others, isShared }),
    [documentId, me, viewer, others, isShared],
  )
}
