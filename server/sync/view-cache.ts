import type { DocumentReader } from './ports.ts'
import type { Room } from './room.ts'

interface CachedView {
  readonly seq: number
  readonly reader: DocumentReader<unknown>
  readonly view: unknown
}

/** What readers made of open rooms, by reader's name and seq. A room's views go when the room goes. */
export class ViewCache {
  private readonly views = new WeakMap<Room, Map<string, CachedView>>()

  /** The room's durable state through a reader, read again only after a durable record. */
  read<View>(room: Room, reader: DocumentReader<View>): View {
    const { seq, doc } = room.state
    const ofRoom = this.views.get(room) ?? new Map<string, CachedView>()
    this.views.set(room, ofRoom)
    const cached = ofRoom.get(reader.name)
    // The same reader made it, so it has that reader's type.
    if (cached?.reader === reader && cached.seq === seq) return cached.view as View
    const view = reader.read(doc)
    ofRoom.set(reader.name, { seq, reader, view })
    return view
  }
}
