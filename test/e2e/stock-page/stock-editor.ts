import { Editor } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Collaboration } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { Italic } from '@tiptap/extension-italic'
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

// Another program's page, with nothing of ours in it: Tiptap and y-websocket as their manuals set them up.

const documentId = location.hash.slice(1)
const doc = new Y.Doc()
const provider = new WebsocketProvider(`ws://${location.host}/sync`, documentId, doc)

const editor = new Editor({
  element: document.querySelector('#editor'),
  extensions: [
    Document,
    Paragraph,
    Text,
    Bold,
    Italic,
    Heading,
    HardBreak,
    BulletList,
    OrderedList,
    ListItem,
    Collaboration.configure({ document: doc, field: 'body' }),
    CollaborationCaret.configure({ provider, user: { name: 'Whoever I like', color: '#ff0000' } }),
  ],
})

/** Everybody whom the awareness protocol tells of, by the name it gives them. */
function showPeople(): void {
  const states = [...provider.awareness.getStates()].filter(([id]) => id !== doc.clientID)
  const names = states.map(([, state]) => String(state['user']?.name))
  document.querySelector('#people')?.replaceChildren(...names.map((name) => new Option(name)))
}

provider.on('status', ({ status }: { readonly status: string }) => {
  document.body.dataset['status'] = status
})
provider.awareness.on('change', showPeople)
editor.on('create', showPeople)
