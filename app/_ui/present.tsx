'use client'

import { createContext, useContext, type ReactNode } from 'react'
import type { Instant } from '#lib/base/instant.ts'

const PresentContext = createContext<Instant | undefined>(undefined)

/** When the server wrote the page: what it says and what the browser then finds must be the same words. */
export function usePresent(): Instant | undefined {
  return useContext(PresentContext)
}

/** Around every page, in the root layout. */
export function Present({ at, children }: { readonly at: Instant; readonly children: ReactNode }) {
  return <PresentContext value={at}>{children}</PresentContext>
}
