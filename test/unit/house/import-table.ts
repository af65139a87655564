/**
 * Who may import whom. A room is a folder; the longest name that fits a file is its room. Whatever the table
 * does not name is forbidden. `types` are rooms of which only types may be imported.
 */
export interface Room {
  readonly imports: readonly string[]
  readonly types?: readonly string[]
  /** Packages, by name or by name with a trailing `/*`; 'node:*' stands for Node's own modules. */
  readonly packages: readonly string[]
}

const pages = ['react', 'react-dom', 'next', 'react-aria-components', 'lucide-react']

export const importTable: Readonly<Record<string, Room>> = {
  'lib/base': { imports: [], packages: [] },
  'lib/access': { imports: ['lib/base'], packages: [] },
  'lib/words': { imports: ['lib/base'], packages: ['intl-messageformat'] },
  'lib/wire': { imports: ['lib/base'], packages: ['lib0', 'zod'] },
  'lib/log': { imports: [], packages: ['yjs'] },
  'lib/schema': { imports: ['lib/base', 'lib/access', 'lib/log'], packages: ['yjs'] },
  'lib/authorship': { imports: ['lib/base', 'lib/log', 'lib/rich-text'], packages: ['yjs', 'zod'] },
  'lib/rich-text': { imports: ['lib/base'], packages: ['yjs'] },
  'lib/versions': {
    imports: ['lib/base', 'lib/access', 'lib/authorship', 'lib/board', 'lib/rich-text'],
    packages: ['yjs'],
  },
  'lib/appointments': { imports: ['lib/base'], packages: ['@internationalized/date'] },
  'lib/board': { imports: ['lib/base', 'lib/rich-text'], packages: ['yjs', 'fractional-indexing'] },

  'server/storage': {
    imports: [
      'lib/base',
      'lib/access',
      'lib/appointments',
      'lib/authorship',
      'lib/board',
      'lib/log',
      'lib/schema',
      'lib/versions',
    ],
    packages: ['kysely', 'pg', 'yjs', 'node:*'],
  },
  'server/sync': {
    imports: [
      'lib/base',
      'lib/access',
      'lib/wire',
      'lib/board',
      'lib/log',
      'lib/schema',
      'server/logging.ts',
    ],
    packages: ['yjs', 'lib0', 'y-protocols', 'node:crypto'],
  },
  'server/replaying': {
    imports: ['lib/log', 'server/workspaces'],
    types: ['server/sync'],
    packages: ['node:*'],
  },
  'server/auth': {
    imports: ['lib/base', 'lib/access', 'server/storage', 'server/door.ts'],
    types: ['server/sync'],
    packages: ['next-auth', 'rate-limiter-flexible', 'node:*'],
  },
  'server/people': {
    imports: ['lib/base', 'lib/access', 'lib/words', 'server/storage', 'server/auth', 'server/door.ts'],
    types: ['server/sync'],
    packages: ['node:*'],
  },
  'server/workspaces': {
    imports: [
      'lib/base',
      'lib/access',
      'lib/appointments',
      'lib/authorship',
      'lib/board',
      'lib/rich-text',
      'lib/versions',
      'lib/words',
      'server/storage',
      'server/door.ts',
      'server/appointment-door.ts',
      'server/version-door.ts',
    ],
    types: ['server/sync'],
    packages: ['yjs', 'node:*'],
  },
  'server/http': {
    imports: [
      'lib/base',
      'lib/wire',
      'lib/words',
      'server/sync',
      'server/auth',
      'server/door.ts',
      'server/logging.ts',
    ],
    packages: ['ws', 'next', 'node:*'],
  },
  'server/demo': {
    imports: [
      'lib/base',
      'lib/appointments',
      'lib/board',
      'lib/rich-text',
      'lib/wire',
      'server',
      'server/storage',
      'server/people',
      'server/sync',
      'server/config.ts',
      'server/logging.ts',
    ],
    types: ['server/door.ts'],
    packages: ['yjs', 'fractional-indexing', 'node:*'],
  },
  'server/operate': {
    imports: ['lib/base', 'lib/access', 'lib/log', 'lib/versions', 'server/storage', 'server/config.ts'],
    packages: ['kysely', 'node:*'],
  },
  'server/metrics': {
    imports: ['lib/base'],
    types: ['server/sync', 'server/http', 'server/storage'],
    packages: ['prom-client', 'node:*'],
  },
  'server/config.ts': { imports: ['lib/base'], packages: ['node:*'] },
  'server/log-words.ts': { imports: [], packages: [] },
  'server/logging.ts': { imports: ['lib/base', 'server/log-words.ts'], packages: ['pino'] },
  'server/door.ts': {
    imports: [],
    types: [
      'lib/base',
      'lib/access',
      'lib/authorship',
      'lib/board',
      'lib/rich-text',
      'server/appointment-door.ts',
      'server/version-door.ts',
    ],
    packages: [],
  },
  'server/appointment-door.ts': {
    imports: [],
    types: ['lib/base', 'lib/appointments', 'server/door.ts'],
    packages: [],
  },
  'server/version-door.ts': {
    imports: [],
    types: ['lib/base', 'lib/versions', 'server/door.ts'],
    packages: [],
  },
  server: {
    imports: [
      'lib/base',
      'lib/access',
      'lib/schema',
      'server',
      'server/storage',
      'server/sync',
      'server/auth',
      'server/people',
      'server/replaying',
      'server/workspaces',
      'server/http',
      'server/operate',
      'server/metrics',
      'server/config.ts',
      'server/logging.ts',
      'server/door.ts',
    ],
    packages: ['next', 'node:*'],
  },

  'app/_server': {
    imports: ['app', 'lib/base', 'lib/access', 'lib/words'],
    types: ['server/door.ts'],
    packages: [...pages, 'next-auth', 'zod', 'node:*'],
  },
  'app/_ui': { imports: ['app/_ui', 'lib/words', 'lib/base'], packages: [...pages, 'uqr'] },
  app: {
    imports: [
      'app',
      'app/_server',
      'app/_ui',
      'lib/base',
      'lib/access',
      'lib/appointments',
      'lib/words',
      'lib/wire',
      'lib/authorship',
      'lib/board',
      'lib/rich-text',
      'lib/schema',
      'lib/versions',
    ],
    packages: [
      ...pages,
      '@tiptap/*',
      '@fontsource-variable/*',
      'yjs',
      'y-websocket',
      'y-protocols',
      'lib0',
      'idb',
      'zod',
      'next-auth',
      'uqr',
      'fractional-indexing',
    ],
  },
  'proxy.ts': { imports: ['lib/base', 'app/_server'], packages: ['next'] },
  'next.config.ts': { imports: [], packages: ['next', 'node:*'] },
}
