'use client'

import { useState } from 'react'

/**
 * What must stand in `<head>` before anything else: the guard of Leave now, and the nonce for the style
 * element that react-aria adds. A refresh brings a new nonce while the document keeps its first policy, so
 * the first is pinned.
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
    <>
      {first.nonce !== undefined && <meta property="csp-nonce" content={first.nonce} />}
      <script
        nonce={first.nonce}
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: first.script }}
      />
    </>
  )
}
