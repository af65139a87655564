import type { NextConfig } from 'next'

/** On every answer. The content policy of a page has a nonce, so it is the proxy layer's. */
const headers = [
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
]

/** What a page may ask the device for. */
const ofPages = [
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
]

/** Scripts, styles and fonts: where one is opened as if it were a page, nothing runs. The proxy layer passes them by. */
const ofFiles = [{ key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }]

type Rule = NonNullable<NonNullable<NextConfig['turbopack']>['rules']>[string]

interface Smaller {
  readonly of: 'next' | 'lucide-react'
  /** The file of scripts/lighter that stands in its place, or the constants that are left of it. */
  readonly by?: string
  readonly keep?: readonly string[]
}

/** A package's module, and what stands in its place where pages are built to be served. */
function smaller(path: RegExp, { of, by, keep }: Smaller, where: readonly ['browser'] | readonly [] = ['browser']): Rule {
  const options = { of, ...(by !== undefined && { by }), ...(keep !== undefined && { keep: [...keep] }) }
  return {
    condition: { all: ['production', ...where, { path }] },
    loaders: [{ loader: './scripts/lighter/loader.cjs', options }],
  }
}

const config: NextConfig = {
  reactCompiler: true,
  typedRoutes: true,
  poweredByHeader: false,
  // `npm run check` and the tests check types; whoever only starts the server need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Its Yjs must be the server's own: two copies in one process do not know each other's types.
  serverExternalPackages: ['yjs'],
  turbopack: {
    // Nine kB that no page here ever calls (decision 42).
    rules: {
      'scheduler.js': smaller(/next\/dist\/(?:esm\/)?client\/components\/segment-cache\/scheduler\.js$/, {
        of: 'next',
        by: 'no-prefetching.js',
      }),
      'server-action-reducer.js': smaller(/next\/dist\/(?:esm\/)?client\/.*\/server-action-reducer\.js$/, {
        of: 'next',
        by: 'no-server-actions.js',
      }),
      'constants.js': smaller(/next\/dist\/(?:esm\/)?lib\/constants\.js$/, {
        of: 'next',
        keep: ['NEXT_NAV_DEPLOYMENT_ID_HEADER'],
      }),
      'createLucideIcon.mjs': smaller(
        /lucide-react\/dist\/esm\/createLucideIcon\.mjs$/,
        { of: 'lucide-react', by: 'icon.mjs' },
        [],
      ),
    },
    // Of a document's packages one names Node's Buffer, for Node alone: browsers need no copy of it (7 kB).
    resolveAlias: {
      buffer: { browser: './app/_sync/no-buffer.ts' },
      'node:buffer': { browser: './app/_sync/no-buffer.ts' },
    },
  },
  headers: async () => [
    { source: '/:path*', headers },
    { source: '/((?!_next/static/).*)', headers: ofPages },
    { source: '/_next/static/:path*', headers: ofFiles },
  ],
}

export default config
