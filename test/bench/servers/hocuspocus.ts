// Hocuspocus with its defaults and its SQLite extension's schema and queries, on Node's own SQLite: the
// extension's driver fetches a compiled file from elsewhere when it is installed, which our lock forbids.
import { DatabaseSync } from 'node:sqlite'
import { Database } from '@hocuspocus/extension-database'
import { Server } from '@hocuspocus/server'
import { hocuspocusSchema, hocuspocusSelect, hocuspocusUpsert } from './hocuspocus-table.ts'

const [file = ':memory:'] = process.argv.slice(2)
const database = new DatabaseSync(file)
database.exec(hocuspocusSchema)
const select = database.prepare(hocuspocusSelect)
const upsert = database.prepare(hocuspocusUpsert)

const server = new Server({
  port: Number(process.env['PORT']),
  address: '127.0.0.1',
  quiet: true,
  extensions: [
    new Database({
      fetch: async ({ documentName }) => {
        const data = select.get({ name: documentName })?.['data']
        return data instanceof Uint8Array ? data : null
      },
      store: async ({ documentName, state }) => {
        upsert.run({ name: documentName, data: state })
      },
    }),
  ],
})
await server.listen()
console.log('listening')
