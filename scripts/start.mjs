// npm start: build when needed, then serve.
import { ensureBuilt } from './build.mjs'

process.env.NODE_ENV = 'production'
ensureBuilt()
await import('../server/main.ts')
