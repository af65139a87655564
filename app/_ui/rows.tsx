import type { ReactNode } from 'react'
import section from './section.module.css'

/** Things of one kind below each other, a `Row` each, with hairlines between. */
export function Rows({ label, children }: { readonly label?: string; readonly children: ReactNode }) {
  return (
    <ul className={section.rows} aria-label={label}>
      {children}
    </ul>
  )
}
