import { lazy, Suspense } from 'react'
import type { QrCodeProps } from './qr-code.tsx'

/** Weighs as much as the rest of a page; where it cannot be had, the link itself is there. */
const Drawn = lazy(() => import('./qr-code.tsx').catch(() => ({ default: () => null })))

/** A QR code, drawn once what draws it has been fetched. */
export function QrCode(props: QrCodeProps) {
  return (
    <Suspense fallback={null}>
      <Drawn {...props} />
    </Suspense>
  )
}
