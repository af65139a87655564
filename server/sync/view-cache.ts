import type { DocumentReader, Replayer } from './ports.ts'
import type { Room } from './room.ts'

interface CachedView {
  readonly seq: number
  readonly reader: DocumentReader<unknown>
  readonly view: Promise<unknown>
}

/** What readers made of open rooms, by reader's name and seq. A room's views go when the room goes. */
export class ViewCache {
  private readonly replayer: Replayer
  private readonly views = new WeakMap<Room, Map<string, CachedView>>()

  constructor(replayer: Replayer) {
    this.replayer = replayer
  }

  /**
   * The room's durable state of this moment through a reader, read again only after a durable record. A large
   * document that is not built is read by the replayer.
   */
  read<View>(room: Room, reader: DocumentReader<View>): Promise<View> {
    const { seq } = room.state
    const ofRoom = this.views.get(room) ?? new Map<string, CachedView>()
    this.views.set(room, ofRoom)
    const cached = ofRoom.get(reader.name)
    // The same reader made it, so it has that reader's type.
    if (cached?.reader === reader && cached.seq === seq) return cached.view as Promise<View>
    const view = this.make(room, reader)
    ofRoom.set(reader.name, { seq, reader, view })
    // What failed is tried again by whoever asks next.
    view.catch(() => ofRoom.delete(reader.name))
    return view
  }

  private async make<View>(room: Room, reader: DocumentReader<View>): Promise<View> {
    const apart = room.state.body.tellApart()
    const read = apart && (await this.replayer.read(apart, reader))
    return read === undefined ? reader.read(room.state.doc) : read.view
  }
}
