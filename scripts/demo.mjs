// npm run demo: the same on a throw-away folder, with people, words and weeks of history in it.
import { ensureBuilt } from './build.mjs'

process.env.NODE_ENV = 'production'
ensureBuilt()
await import('../server/demo/main.ts')
