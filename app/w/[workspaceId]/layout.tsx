import type { ReactNode } from 'react'

/** Every page inside asks the gate itself: a layout is not drawn anew when the page below it changes. */
export default function WorkspaceLayout({ children }: { readonly children: ReactNode }) {
  return children
}
