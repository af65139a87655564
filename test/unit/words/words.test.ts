import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gallery } from '#lib/words/en/gallery.ts'
import { clientsWords } from '#lib/words/en/clients.ts'
import { homeWords } from '#lib/words/en/home.ts'
import { pretendWords } from '#lib/words/en/pretend.ts'
import { savingWords } from '#lib/words/en/saving.ts'
import { setUpWords } from '#lib/words/en/set-up.ts'
import { shellWords } from '#lib/words/en/shell.ts'
import { sayCount } from '#lib/words/say-count.ts'
import { sayNames } from '#lib/words/say-names.ts'
import { sayWhen } from '#lib/words/say-when.ts'
import { say } from '#lib/words/say.ts'
import { catalogue, messages } from '../../support/catalogue.ts'

/** With the gallery's, which stand beside the catalogue. */
const all = [
  ...messages,
  ...Object.entries<string>(gallery).map(([key, text]): [string, string] => [`gallery.${key}`, text]),
]
/** What programs read: RFC 9457 problem documents, in the same plain words but for other eyes. */
const onScreen = all.filter(([key]) => !key.startsWith('problems.'))

/** Pages of clinicians that are named after whom they list, and not after the client. */
const namedAfterRoles = new Set<string>([
  shellWords.navClients,
  clientsWords.title,
  clientsWords.find,
  clientsWords.invite,
  clientsWords.inviteTitle,
  clientsWords.emptyBody,
  pretendWords.tryIt,
  setUpWords.intro,
  setUpWords.nameHint,
])

function breaking(pattern: RegExp, entries = all): readonly string[] {
  return entries.flatMap(([key, text]) => (pattern.test(asRead(text)) ? [`${key}: ${text}`] : []))
}

/** A message as it might be read: every argument one word. */
function asRead(text: string): string {
  return text.replace(/\{\w+\}/gu, 'Name')
}

describe('the catalogue', () => {
  it('PG-1 braces in a message hold the name of an argument and nothing else', () => {
    expect(all.filter(([, text]) => /[{}]/u.test(text.replaceAll(/\{[a-zA-Z]\w*\}/gu, '')))).toEqual([])
    expect(all.length).toBeGreaterThan(150)
  })

  it('PG-1 the catalogue that is tried here has every file of words', async () => {
    const files = globSync('lib/words/en/*.ts')
    const known = new Set<unknown>([...Object.values(catalogue), gallery])
    const left = await Promise.all(
      files.map(async (file) => {
        const given: Readonly<Record<string, unknown>> = await import(resolve(file))
        return Object.entries(given).flatMap(([name, words]) => (known.has(words) ? [] : [name]))
      }),
    )
    expect(left.flat()).toEqual([])
    expect(files.length).toBe(known.size)
  })

  it('PG-2 nothing counts failures, percentages, streaks or what is overdue, or says that somebody refused', () => {
    const hurtful =
      /\b(fail\w*|overdue|streak\w*|non-?complian\w*|refus(?:e|es|ed|al|als|ing)|relapse\w*|worse|poor)\b|%/iu
    expect(breaking(hurtful)).toEqual([])
    const found = ['A failure.', 'Sam refused.', 'Noncompliant', 'It is overdue.', 'Done: 40 %']
    expect(found.filter((words) => hurtful.test(words))).toEqual(found)
  })

  it('PG-2 nothing alarms: no shouting, no blame, no exclamation mark', () => {
    expect(
      breaking(/!|\b(error|invalid|illegal|forbidden|denied|fatal|abort\w*|oops|warning)\b/iu, onScreen),
    ).toEqual([])
  })

  it('PG-3 people have names, not roles', () => {
    const roles = /\b(clinicians?|therapists?|clients?|patients?|users?|admins?|supporters?)\b/iu
    expect(
      breaking(
        roles,
        onScreen.filter(([, text]) => !namedAfterRoles.has(text)),
      ),
    ).toEqual([])
  })

  it('PG-4 no sentence is longer than 25 words', () => {
    const long = all.flatMap(([key, text]) =>
      asRead(text)
        .split(/(?<=[.?:])\s+/u)
        .filter((sentence) => sentence.trim().split(/\s+/u).length > 25)
        .map((sentence) => `${key}: ${sentence}`),
    )
    expect(long).toEqual([])
  })
})

describe('say', () => {
  it('PG-1 fills values in as text, never as markup', () => {
    expect(say(homeWords.greeting, { name: '<b>Sam</b> {x}' })).toBe('Hello <b>Sam</b> {x}')
  })

  it('PG-1 a missing value is a broken screen and throws', () => {
    const greeting: string = homeWords.greeting
    expect(() => say(greeting)).toThrow()
  })

  it('PG-1 counts by the rules of the language', () => {
    expect(sayCount(clientsWords.found, 0)).toBe('Nobody found')
    expect(sayCount(clientsWords.found, 1)).toBe('1 person found')
    expect(sayCount(clientsWords.found, 2)).toBe('2 people found')
  })

  it('PG-5 says names as a list and moments with their day', () => {
    expect(sayNames(['Ana', 'Ben'])).toBe('Ana and Ben')
    const [at, reader] = [Date.UTC(2025, 10, 4, 14, 2), { zone: 'UTC', now: Date.UTC(2025, 11, 31) }]
    expect(sayWhen(at, 'moment', reader)).toBe('Tuesday 4\u00a0November at 14:02')
    expect(sayWhen(at, 'day', reader)).toBe('Tuesday 4\u00a0November')
  })

  it('PG-104 a day and its month stay on one line, and nothing else is held together', () => {
    const at = Date.UTC(2025, 10, 4, 14, 2)
    const held = (form: 'moment' | 'day' | 'time', now: number | undefined) =>
      sayWhen(at, form, { zone: 'UTC', now }).split(' ')
    expect(held('day', at)).toEqual(['Tuesday', '4\u00a0November'])
    expect(held('moment', at)).toEqual(['Tuesday', '4\u00a0November', 'at', '14:02'])
    expect(held('moment', undefined)).toEqual(['Tuesday', '4\u00a0November', '2025', 'at', '14:02'])
    expect(held('time', at)).toEqual(['14:02'])
  })

  it('VE-22 a moment of another year than the reader’s present has its year, before and after', () => {
    const at = Date.UTC(2025, 10, 4, 14, 2)
    const later = { zone: 'UTC', now: Date.UTC(2026, 0, 1) }
    expect(sayWhen(at, 'moment', later)).toBe('Tuesday 4\u00a0November 2025 at 14:02')
    expect(sayWhen(at, 'day', later)).toBe('Tuesday 4\u00a0November 2025')
    expect(sayWhen(at, 'day', { zone: 'UTC', now: Date.UTC(2024, 11, 31) })).toBe(
      'Tuesday 4\u00a0November 2025',
    )
    expect(sayWhen(at, 'day', { zone: 'UTC', now: undefined })).toBe('Tuesday 4\u00a0November 2025')
  })

  it('AP-33 of a zone that a browser does not know it says its own time, and stays a page', () => {
    const at = Date.UTC(2025, 10, 4, 14, 2)
    const said = (zone: string | undefined) => sayWhen(at, 'moment', { zone, now: at })
    expect(said('Mars/Olympus_Mons')).toBe(said(undefined))
    expect(said('Europe/Berlin')).toBe('Tuesday 4\u00a0November at 15:02')
  })

  it('VE-22 which year it is, is decided in the reader’s own zone', () => {
    // Half past eleven at night in London is already the new year in Berlin, and still noon of the old one in Adak.
    const [edge, nextDay] = [Date.UTC(2025, 11, 31, 23, 30), Date.UTC(2026, 0, 1, 12)]
    const said = (zone: string, now: number) => sayWhen(edge, 'moment', { zone, now })
    expect(said('Europe/London', nextDay)).toBe('Wednesday 31\u00a0December 2025 at 23:30')
    expect(said('Europe/Berlin', nextDay)).toBe('Thursday 1\u00a0January at 00:30')
    expect(said('Europe/Berlin', edge - 3_600_000)).toBe('Thursday 1\u00a0January 2026 at 00:30')
    expect(said('America/Adak', edge + 3_600_000)).toBe('Wednesday 31\u00a0December at 13:30')
  })
})

describe('names written from right to left', () => {
  it('PG-18 keep their direction to themselves inside a sentence, and others are as they were', () => {
    expect(say(savingWords.isHere, { name: 'نور' })).toBe('\u2068نور\u2069 is here')
    expect(say(savingWords.isHere, { name: 'נועם Sam' })).toBe('\u2068נועם Sam\u2069 is here')
    expect(say(savingWords.isHere, { name: 'Ana \u202e' })).toBe('\u2068Ana \u202e\u2069 is here')
    expect(say(savingWords.isHere, { name: 'Zoë 李 👩‍👧' })).toBe('Zoë 李 👩‍👧 is here')
    expect(sayNames(['נועם', 'Ana'])).toBe('\u2068נועם\u2069 and Ana')
  })
})
