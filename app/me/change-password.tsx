'use client'

import { FoldedLater } from '../_requests/folded-later.tsx'

const load = () => import('./changing-password.tsx')

/** Another password, under its title until it is wanted. */
export function ChangePassword({ title }: { readonly title: string }) {
  return (
    <FoldedLater title={title} load={load}>
      {(ChangingPassword) => <ChangingPassword />}
    </FoldedLater>
  )
}
