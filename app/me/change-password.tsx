'use client'

import { FoldedLater } from '../_requests/folded-later.tsx'

const load = () => import('./changing-password.tsx')

export interface ChangePasswordProps {
  readonly title: string
  /** A passkey or an e-mail address lets its owner in as well. */
  readonly hasOtherWays: boolean
}

/** Another password, under its title until it is wanted. */
export function ChangePassword({ title, hasOtherWays }: ChangePasswordProps) {
  return (
    <FoldedLater title={title} load={load}>
      {(ChangingPassword) => <ChangingPassword hasOtherWays={hasOtherWays} />}
    </FoldedLater>
  )
}
