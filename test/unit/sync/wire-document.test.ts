import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { allowedSteps } from '#lib/log/allowed-steps.ts'
import { awarenessEntriesLimit } from '#lib/wire/awareness-frame.ts'
import { closeCode, isFinalClose } from '#lib/wire/close-code.ts'
import { messageType, syncType } from '#lib/wire/message-type.ts'
import { protocolName, schemaProtocol } from '#lib/wire/protocol-name.ts'
import { socketLimits } from '#server/http/socket-limits.ts'
import { inspectorLimits } from '#server/sync/inspector/inspect-update.ts'
import { markLimits } from '#server/sync/inspector/read-content.ts'
import { valueLimits } from '#server/sync/inspector/skip-any.ts'
import { syncLimits } from '#server/sync/limits.ts'

const text = readFileSync('docs/wire-protocol.md', 'utf8')

/** The rows of the table under a heading, without its head; cells without marks of code. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const part = text.split(/^## /m).find((section) => section.startsWith(heading)) ?? ''
  const lines = part.split('\n').filter((line) => line.startsWith('|'))
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim().replaceAll('`', '')),
  )
}

const number = (value: number) => value.toLocaleString('en')
const kib = (bytes: number) => `${number(bytes / 1024)} KiB`
const mib = (bytes: number) => `${number(bytes / 1024 / 1024)} MiB`
const seconds = (ms: number) => `${number(ms / 1_000)} s`

/** Bounds that show on the wire, by the row that tells of them: the size as the document must say it. */
function sizes(limits: typeof allLimits): Readonly<Record<string, string>> {
  const steps = number(allowedSteps(new Y.Doc(), new Uint8Array()))
  return {
    update: kib(limits.liveFrameBytes),
    'step 2 that answers a step 1': mib(limits.returningFrameBytes),
    'structs of an update; its ranges of deletions': `${number(limits.structs)}; ${number(limits.structs)}`,
    'roots and entries of root maps that an update names': number(limits.namesAnUpdate),
    document: `${limits.documentBytes / 1e6} MB; ${number(limits.namesADocument)} roots and entries of root maps`,
    'shared types inside one another': `${limits.nesting} levels`,
    'values for one key in an update that do not know each other': number(limits.rivalsAKey),
    'name of a root; of an element or a key': `${limits.nameBytes} bytes; ${limits.keyBytes} bytes`,
    'text in a value; values inside one another': `${kib(limits.textBytes)}; ${limits.depth} levels`,
    'value of a mark': `${kib(limits.jsonBytes)} of JSON, ${limits.jsonDepth} levels`,
    'updates and step 1': `${limits.updatesASecond} a second, ${limits.updatesBurst} at once`,
    'steps Yjs takes for an update': `${steps}, one a byte, two for each item of the document`,
    'such steps, one person': `${number(limits.stepsASecond)} a second, ${number(limits.stepsBurst)} at once; ${number(limits.stepsOfAThrow)} for`,
    'not yet committed, one connection': mib(limits.uncommittedBytes),
    'waiting while a document is read again, all its connections': mib(limits.uncommittedBytes),
    'questions in a row that did not help': number(limits.resyncsInARow),
    'updates that wait for the answer to a question': number(limits.framesAQuestion),
    'presence state': kib(limits.awarenessStateBytes),
    'presence message': kib(limits.awarenessFrameBytes),
    'entries of a presence message': number(awarenessEntriesLimit),
    'own presence in, queries with it': `${limits.awarenessInASecond} a second, ${limits.awarenessBurst} at once`,
    'presence out': `${Math.round(1_000 / limits.awarenessOutIntervalMs)} a second`,
    'others’ presence sent back': `${limits.echoesASecond} a second, ${number(limits.echoesBurst)} at once`,
    'silence of the server': seconds(limits.keepAliveMs),
    'closed as malformed, one person': `${limits.malformedClosesAMinute} a minute`,
    'open documents, and bytes they take': `${number(limits.rooms)}; ${mib(limits.roomsBytes)}`,
    'sockets of a document; of one person in it': `${limits.socketsADocument}; ${limits.socketsAPersonADocument}`,
    'new sockets of one person': `${limits.newSocketsAMinute} a minute`,
    'sockets whose session is being asked for': number(limits.asking),
    'the same, one of them': seconds(limits.signInTimeoutMs),
    'backlog of a slow reader': `${mib(limits.backlogPauseBytes)}: relaying pauses; ${kib(limits.backlogResumeBytes)}: one difference; ${mib(limits.backlogCloseBytes)} or ${seconds(limits.backlogCloseMs)}`,
    message: mib(limits.messageBytes),
    'pieces of a message': number(limits.fragments),
    ping: `every ${seconds(limits.pingIntervalMs)}`,
    'after a close': seconds(limits.closeTimeoutMs),
  }
}

const allLimits = { ...syncLimits, ...inspectorLimits, ...valueLimits, ...markLimits, ...socketLimits }

/** How the server keeps house: nobody who speaks to it can tell. */
const inner: ReadonlySet<string> = new Set([
  'residentBytes',
  'residentRoundMs',
  'residentReleases',
  'residentPauseMs',
  'restingFromBytes',
  'restingUpToBytes',
  'replayedHereRecords',
  'replayedHereBytes',
  'deferredUpdates',
  'deferredBytes',
  'deferredSteps',
  'backlogCheckMs',
  'idleRoomMs',
  'groupEntries',
  'groupBytes',
  'simpleStructs',
  'simplePlaced',
  // More than any honest clock, and more than can come in before the socket is read.
  'clock',
  'queuedBytes',
])

describe('docs/wire-protocol.md', () => {
  it('SV-11 names every message by its number, and no other', () => {
    const said = rowsUnder('Messages').map(([name = '', , form = '']) => {
      const count = name.startsWith('sync step') || name === 'update' ? 2 : 1
      return [name, form.split(/[ :]/).slice(0, count).join(' ')]
    })
    const ours = Object.entries(messageType).flatMap(([name, type]) =>
      name === 'sync'
        ? Object.entries(syncType).map(([kind, number_]) => [
            kind.replace(/^step/, 'sync step '),
            `${type} ${number_}`,
          ])
        : [[name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`), String(type)]],
    )
    const asLines = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join(': ')).toSorted()
    expect(asLines(said)).toEqual(asLines(ours))
    expect(text).toContain(`\`${protocolName}\``)
    expect(text).toContain(`\`${schemaProtocol(1).replace('1', '<n>')}\``)
  })

  it('SV-11 names every close code, and whether the stock client gives up', () => {
    const said = rowsUnder('Close codes').map(([code, , client]) => [Number(code), client])
    const ours = Object.values(closeCode).map((code) => [code, isFinalClose(code) ? 'final' : 'returns'])
    expect(said).toEqual(ours.toSorted(([one = 0], [other = 0]) => Number(one) - Number(other)))
    for (const row of rowsUnder('Close codes'))
      expect(
        row.every((cell) => cell !== ''),
        row[0],
      ).toBe(true)
  })

  it('SV-11 names every bound by its size, in order, with the code it is reached by', () => {
    const rows = rowsUnder('Bounds').map(([bound = '', size = '', reached = '']) => {
      return { bound: bound.replaceAll("'", '’'), size, reached }
    })
    const expected = sizes(allLimits)
    expect(rows.map(({ bound }) => bound)).toEqual(Object.keys(expected))
    for (const { bound, size } of rows)
      expect(size.startsWith(expected[bound] ?? '?'), `${bound}: ${size}`).toBe(true)
    const known: readonly number[] = [...Object.values(closeCode), 1008, 1009]
    for (const { reached } of rows) {
      const [code] = /\b\d{4}\b/.exec(reached) ?? []
      if (code !== undefined) expect(known).toContain(Number(code))
    }
  })

  it('SV-11 leaves out no bound but those that nobody outside can tell', () => {
    const asked = new Set<string>()
    sizes(new Proxy(allLimits, { get: (limits, key) => (asked.add(String(key)), Reflect.get(limits, key)) }))
    expect([...asked, ...inner].toSorted()).toEqual(Object.keys(allLimits).toSorted())
  })
})
