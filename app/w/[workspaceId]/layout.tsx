import type { ReactNode } from 'react'
import { findSignedIn } from '../../_server/find-signed-in.ts'
import { DeliverWaiting } from '../../_sync/deliver-waiting.tsx'

/**
 * Sends what waits on this device for documents that are not on the screen. Lets nobody in or out: every
 * page inside asks the gate itself.
 */
export default async function WorkspaceLayout({ children }: { readonly children: ReactNode }) {
  const me = await findSignedIn()
  return (
    <>
      {children}
      {me !== undefined && <DeliverWaiting me={me.accountId} />}
    </>
  )
}
