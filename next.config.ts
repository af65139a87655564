import type { NextConfig } from 'next'

/** On every answer, also where the proxy layer does not run. The content policy has a nonce, so it is there. */
const headers = [
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
]

const config: NextConfig = {
  reactCompiler: true,
  typedRoutes: true,
  poweredByHeader: false,
  // `npm run check` and the tests check types; whoever only starts the server need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Its Yjs must be the server's own: two copies in one process do not know each other's types.
  serverExternalPackages: ['yjs'],
  headers: async () => [{ source: '/:path*', headers }],
}

export default config
