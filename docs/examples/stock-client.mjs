import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { ask, signIn } from './waymark-http.mjs'

const { origin } = new URL(process.argv[2] ?? 'http://localhost:3000')
const password = 'waymark-demo'

// Two people, as the demo has them.
const sam = await signIn(origin, 'sam@demo.test', password)
const rivera = await signIn(origin, 'rivera@demo.test', password)
console.log(`Signed in as ${sam.name} and ${rivera.name}.`)

// What Sam may open.
const [workspace] = await ask(sam, 'GET', '/api/workspaces')
const documents = await ask(sam, 'GET', `/api/workspaces/${workspace.id}/documents`)
for (const { kind, title, access } of documents) console.log(`  ${kind}: ${title} (${access})`)

// The goals of the board, in its order.
const board = await open(
  sam,
  documents.find(({ kind }) => kind === 'board'),
)
const goals = [...board.doc.getMap('goals')].map(([id, goal]) => ({ id, order: goal.get('order') }))
goals.sort((one, other) => (one.order < other.order ? -1 : 1))
for (const { id } of goals) console.log(`  goal: ${wordsIn(board.doc.getXmlFragment(`sentence/${id}`))}`)
board.destroy()

// A new reflection, with words in it.
const { id, documentId } = await ask(sam, 'POST', `/api/workspaces/${workspace.id}/reflections`)
const written = await open(sam, { id: documentId }, ['waymark.1'])
writeParagraph(written.doc.getXmlFragment('body'), 'Crowds are easier on weekdays.')
await durable(written)
console.log('What Sam wrote is on the disk of the server.')

// Nobody else can open it until it is shared.
await open(rivera, { id: documentId }).catch((error) => console.log(`Before it is shared: ${error.message}`))
await ask(sam, 'POST', `/api/reflections/${id}/share`)

// Opening a page is seen by its client: names and roles are the server's word.
const isSeen = new Promise((resolve) => {
  const look = () => {
    const people = [...written.awareness.getStates().values()].map(({ user }) => user?.name)
    if (people.includes(rivera.name)) resolve()
  }
  written.awareness.on('change', look)
})
// Sharing is a change of access: Sam's socket is closed with 1012 and comes back by itself.
await synced(written)
const read = await open(rivera, { id: documentId })
await isSeen
console.log(`${rivera.name} is here, and reads: ${wordsIn(read.doc.getXmlFragment('body'))}`)

// Each hears the other.
const isHeard = new Promise((resolve) => {
  read.doc.on('update', () => {
    if (wordsIn(read.doc.getXmlFragment('body')).includes('Sundays')) resolve()
  })
})
writeParagraph(written.doc.getXmlFragment('body'), 'Sundays too.')
await isHeard
console.log(`${rivera.name} hears: Sundays too.`)

await ask(sam, 'POST', `/api/reflections/${id}/unshare`)
read.destroy()
written.destroy()
process.exit(0)

/** Opens a document with the stock provider: the cookie says who, the Origin must be the server's own. */
async function open(person, { id }, protocols = []) {
  class PersonsSocket extends WebSocket {
    written = 0
    constructor(url, asked) {
      super(url, asked, { origin: person.origin, headers: { cookie: person.cookie } })
    }
    send(frame, ...rest) {
      if (frame[0] === 0 && frame[1] !== 0) this.written += 1
      super.send(frame, ...rest)
    }
  }
  const provider = new WebsocketProvider(`${person.origin.replace('http', 'ws')}/sync`, id, new Y.Doc(), {
    WebSocketPolyfill: PersonsSocket,
    disableBc: true,
    protocols,
  })
  if (protocols.includes('waymark.1')) listenToWaymark(provider)
  await synced(provider)
  return provider
}

/** Resolves once the document holds what the server holds; rejects when the server closes it for good. */
function synced(provider) {
  if (provider.synced) return Promise.resolve()
  return new Promise((resolve, reject) => {
    provider.once('sync', resolve)
    provider.once('closed', ({ code }) => reject(new Error(`closed for good, ${code}`)))
  })
}

/** The messages that only `waymark.1` is sent: 100 says how many of this socket's writes are durable. */
function listenToWaymark(provider) {
  provider.messageHandlers[100] = (_encoder, decoder) => {
    provider.acknowledged = { socket: provider.ws, frames: readNumber(decoder) }
    provider.emit('acknowledged', [])
  }
  for (const other of [101, 102, 103, 104]) provider.messageHandlers[other] = () => undefined
}

/** Resolves once every write so far has been acknowledged. */
function durable(provider) {
  return new Promise((resolve) => {
    const look = () => {
      const { socket, frames } = provider.acknowledged ?? {}
      if (socket !== provider.ws || frames < socket.written) return
      provider.off('acknowledged', look)
      resolve()
    }
    provider.on('acknowledged', look)
    look()
  })
}

/** lib0's variable-length number. */
function readNumber(decoder) {
  let value = 0
  for (let factor = 1; ; factor *= 128) {
    const byte = decoder.arr[decoder.pos++]
    value += (byte & 127) * factor
    if (byte < 128) return value
  }
}

/** One paragraph, as Tiptap writes it. */
function writeParagraph(fragment, words) {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  fragment.insert(fragment.length, [paragraph])
}

function wordsIn(fragment) {
  return fragment.toJSON().replaceAll(/<[^>]+>/g, ' ').trim()
}
