import type { NextConfig } from 'next'
import { carefulHeaders, fileHeaders } from './server/http/careful-headers.ts'

/** A page may not be framed, and asks the device for nothing. */
const ofPages = [
  { key: 'X-Frame-Options', value: 'DENY' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
]

const loader = './scripts/lighter/loader.cjs'

/** A module of Next's browser side, and what stands in its place where pages are built to be served. */
function smaller(name: string, instead: { by: string } | { keep: string[] }): Rule {
  return {
    condition: { all: ['browser', 'production', { path: new RegExp(`next/dist/(?:esm/)?${name}\\.js$`) }] },
    loaders: [{ loader, options: { of: 'next', ...instead } }],
  }
}

type Rule = NonNullable<NonNullable<NextConfig['turbopack']>['rules']>[string]

const config: NextConfig = {
  typedRoutes: true,
  // A page is read when it is first asked for: a server that starts again has less to do before it answers.
  experimental: { preloadEntriesOnStart: false },
  poweredByHeader: false,
  // `npm run check` and the tests check types; whoever only starts the server need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Its Yjs must be the server's own: two copies in one process do not know each other's types.
  serverExternalPackages: ['yjs'],
  turbopack: {
    // Twelve kB that no page here ever calls (decision 42).
    rules: {
      'scheduler.js': smaller('client/components/segment-cache/scheduler', { by: 'no-prefetching.js' }),
      'links.js': smaller('client/components/links', { by: 'no-links.js' }),
      'server-action-reducer.js': smaller('client/components/router-reducer/reducers/server-action-reducer', {
        by: 'no-server-actions.js',
      }),
      'app-router-announcer.js': smaller('client/components/app-router-announcer', { by: 'no-announcer.js' }),
      'global-error.js': smaller('client/components/builtin/global-error', { by: 'last-resort.js' }),
      'polyfill-module.js': smaller('build/polyfills/polyfill-module', { by: 'no-polyfills.js' }),
      'browser.js': smaller('compiled/process/browser', { by: 'process.js' }),
      'constants.js': smaller('lib/constants', { keep: ['NEXT_NAV_DEPLOYMENT_ID_HEADER'] }),
      'createLucideIcon.mjs': {
        condition: { all: ['production', { path: /lucide-react\/dist\/esm\/createLucideIcon\.mjs$/ }] },
        loaders: [{ loader, options: { of: 'lucide-react', by: 'icon.mjs' } }],
      },
    },
    // Of a document's packages one names Node's Buffer, for Node alone: browsers need no copy of it (7 kB).
    resolveAlias: {
      buffer: { browser: './app/_sync/no-buffer.ts' },
      'node:buffer': { browser: './app/_sync/no-buffer.ts' },
    },
  },
  headers: async () => [
    { source: '/:path*', headers: [...carefulHeaders] },
    { source: '/((?!_next/static/).*)', headers: ofPages },
    { source: '/_next/static/:path*', headers: [...fileHeaders] },
  ],
}

export default config
