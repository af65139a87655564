'use client'

import { OpenLater } from '../_requests/open-later.tsx'

const load = () => import('./adding-colleague.tsx')

/** Adding somebody who works here: their name, their sign-in name, what they do; a link comes back. */
export function AddColleague({ words }: { readonly words: string }) {
  return (
    <OpenLater words={words} load={load}>
      {(AddingColleague, opened) => <AddingColleague {...opened} />}
    </OpenLater>
  )
}
