import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { ask, signIn } from './waymark-http.mjs'

const { origin } = new URL(process.argv[2] ?? 'http://localhost:3000')
const sam = await signIn(origin, 'sam@demo.test', 'waymark-demo')
const [workspace] = await ask(sam, 'GET', '/api/workspaces')
const documents = await ask(sam, 'GET', `/api/workspaces/${workspace.id}/documents`)
const board = documents.find(({ kind }) => kind === 'board')

const doc = new Y.Doc()
const socket = new WebSocket(`${origin.replace('http', 'ws')}/sync/${board.id}`, {
  origin,
  headers: { cookie: sam.cookie },
})
socket.binaryType = 'arraybuffer'
socket.on('open', () => send((encoder) => sync.writeSyncStep1(encoder, doc)))
socket.on('message', (data) => {
  const decoder = decoding.createDecoder(new Uint8Array(data))
  if (decoding.readVarUint(decoder) !== 0) return
  // Applies what the server has, and answers when it asks what this program has.
  send((encoder) => {
    if (sync.readSyncMessage(decoder, encoder, doc, socket) === 1) tell()
  })
})
socket.on('close', (code) => {
  console.log(`closed ${code}`)
  process.exit(0)
})
doc.on('update', (update, from) => {
  if (from !== socket) send((encoder) => sync.writeUpdate(encoder, update))
})

/** Sends a message of type 0, sync, unless there is nothing to say. */
function send(write) {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 0)
  write(encoder)
  if (encoding.length(encoder) > 1) socket.send(encoding.toUint8Array(encoder))
}

function tell() {
  console.log(`The board has ${doc.getMap('goals').size} goals.`)
  socket.close(1000)
}
