import type { ReactNode } from 'react'
import section from './section.module.css'

/** The client's own words, in the face that nothing else has, and in their own direction. */
export function Voice({ children }: { readonly children: ReactNode }) {
  return (
    <span className={section.voice} dir="auto">
      {children}
    </span>
  )
}
