import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentId, VersionId } from '#lib/base/ids.ts'
import { valueOf } from '#test/contracts/store-world.ts'
import {
  addLines,
  openVersionWorld,
  takeOut,
  textIn,
  type VersionWorld,
} from '#test/support/version-world.ts'

let world: VersionWorld
let page: DocumentId

beforeAll(async () => {
  world = await openVersionWorld()
})
afterAll(() => world.dispose())
beforeEach(async () => {
  page = await world.newSessionPage()
})

const sam = () => world.pair.client.sessionId
const ana = () => world.pair.clinician.sessionId
const keep = async (name: string) => valueOf(await world.versions.keep(sam(), page, { name, reason: '' })).id
const restore = (versionId: VersionId, who = sam()) =>
  world.versions.restore(who, page, versionId, { goalId: undefined })
const listed = async () => valueOf(await world.versions.list(sam(), page, undefined)).versions
/** Whose how many letters are, and who moved them, by whoever wrote them. */
async function writers(): Promise<readonly string[]> {
  const { store } = world.harness
  const asked = { sessionId: sam(), documentId: page, kept: undefined }
  const { attributions, people } = valueOf(await store.ask('findAuthorship', asked))
  const roleOf = (index: number) => people[index]?.role ?? 'nobody'
  return attributions.clients
    .flatMap(([, ranges]) =>
      ranges.map(
        ([, length, author, , mover]) =>
          `${roleOf(author)} ${length}${mover === -1 ? '' : `, moved by ${roleOf(mover)}`}`,
      ),
    )
    .toSorted()
}

describe('going back to a version', () => {
  it('VE-12 writes forward: the words of then are there again, and the words of now are kept first', async () => {
    await world.write(sam(), page, addLines('I sleep badly.', 'The noise wakes me.'))
    const then = await keep('Before')
    await world.write(ana(), page, (doc) => {
      takeOut('The noise wakes me.')(doc)
      textIn(doc, 'I sleep badly.').insert(8, 'very ')
      addLines('We talk about it.')(doc)
    })
    const { seq } = valueOf(await world.log.load(page))
    expect(valueOf(await restore(then))).toEqual({ changed: true })
    expect(await world.linesOf(page)).toEqual(['I sleep badly.', 'The noise wakes me.'])
    expect(valueOf(await world.log.load(page)).seq).toBeGreaterThan(seq)
    const [newest] = await listed()
    expect(newest).toMatchObject({ kind: 'before-restore', backTo: { name: 'Before' } })
    if (newest === undefined) throw new Error('nothing was kept')
    expect(valueOf(await restore(newest.id))).toEqual({ changed: true })
    expect(await world.linesOf(page)).toEqual(['I sleep very badly.', 'We talk about it.'])
  })

  it('VE-12 does nothing, and keeps nothing, when the words are the same', async () => {
    await world.write(sam(), page, addLines('I sleep badly.'))
    const then = await keep('Before')
    expect(valueOf(await restore(then))).toEqual({ changed: false })
    expect(await listed()).toHaveLength(1)
  })

  it('VE-60 several who go back at once bring the words back once', async () => {
    await world.write(sam(), page, addLines('I sleep badly.', 'The noise wakes me.'))
    const then = await keep('Before')
    await world.write(sam(), page, takeOut('I sleep badly.'))
    const answers = await Promise.all([restore(then), restore(then, ana()), restore(then)])
    expect(await world.linesOf(page)).toEqual(['I sleep badly.', 'The noise wakes me.'])
    expect(answers.map((answer) => valueOf(answer).changed)).toEqual([true, false, false])
    expect((await listed()).map(({ kind }) => kind)).toEqual(['before-restore', 'named'])
  })

  it('VE-14 words that come back are their first writer’s, brought back by whoever did it; so they stay after a compaction', async () => {
    await world.write(sam(), page, addLines('Sam wrote this.', 'Sam wrote that.'))
    await world.write(ana(), page, addLines('Ana wrote this.'))
    const then = await keep('Both')
    await world.write(ana(), page, (doc) => {
      takeOut('Sam wrote that.')(doc)
      takeOut('Ana wrote this.')(doc)
    })
    // What was deleted is forgotten: nothing but the version knows whose words those were.
    valueOf(await world.log.compact(page))
    valueOf(await restore(then, ana()))
    const told = ['client 15', 'client 15, moved by clinician', 'clinician 15']
    expect(await writers()).toEqual(told)
    valueOf(await world.log.compact(page))
    expect(await writers()).toEqual(told)
  })

  it('VE-15 nothing that somebody types meanwhile is lost, in paragraphs that change or go', async () => {
    await world.write(sam(), page, addLines('I sleep badly.'))
    const then = await keep('Before')
    const typing = await world.join(ana(), page)
    addLines('This paragraph goes.')(typing.doc)
    textIn(typing.doc, 'I sleep badly.').insert(8, 'very ')
    await typing.saved()
    const goes = textIn(typing.doc, 'This paragraph goes.')
    const changes = textIn(typing.doc, 'I sleep very badly.')
    // What to write is decided by now; in her browser nothing has changed yet.
    world.beforeWriting = async () => {
      goes.insert(goes.length, ' Typed meanwhile.')
      changes.insert(changes.length, ' And here.')
      await typing.saved()
    }
    expect(valueOf(await restore(then))).toEqual({ changed: true })
    const lines = await world.linesOf(page)
    expect(lines.join('|')).toContain('Typed meanwhile.')
    expect(lines.join('|')).toContain('I sleep badly. And here.')
    expect(lines.join('|')).not.toContain('This paragraph goes')
  })

  it('VE-20 beside somebody else no empty paragraph stays but the one that they stand in, and they write on', async () => {
    await world.write(sam(), page, addLines('I sleep badly.'))
    const then = await keep('Before')
    const typing = await world.join(ana(), page)
    addLines('One that goes.', 'Hers goes too.', 'And a third.')(typing.doc)
    await typing.saved()
    const hers = textIn(typing.doc, 'Hers goes too.')
    await world.standIn(ana(), page, hers)
    expect(valueOf(await restore(then))).toEqual({ changed: true })
    expect(await world.linesOf(page)).toEqual(['I sleep badly.', ''])
    hers.insert(0, 'Still here.')
    await typing.saved()
    expect(await world.linesOf(page)).toEqual(['I sleep badly.', 'Still here.'])
  })

  it('VE-20 beside somebody who only reads, no empty paragraph stays', async () => {
    await world.write(sam(), page, addLines('I sleep badly.'))
    const then = await keep('Before')
    await world.write(sam(), page, addLines('One that goes.', 'Another one.'))
    const reading = await world.join(ana(), page)
    valueOf(await restore(then))
    expect(await world.linesOf(page)).toEqual(['I sleep badly.'])
    reading.close()
  })
})
