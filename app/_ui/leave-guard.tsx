'use client'

import { useState } from 'react'

/**
 * The guard of Leave now, in `<head>` before anything else. A refresh brings a new nonce while the document keeps its
 * first policy, so the first is pinned.
 */
export function LeaveGuard({
  nonce,
  script,
}: {
  readonly nonce: string | undefined
  /** `leaveGuardScript`. */
  readonly script: string
}) {
  const [first] = useState({ nonce, script })
  return (
    <script nonce={first.nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: first.script }} />
  )
}
