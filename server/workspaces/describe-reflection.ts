import type { DocumentId, ReflectionId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { plainText } from '#lib/rich-text/plain-text.ts'
import type { RichTextView } from '#lib/rich-text/rich-text-view.ts'
import type { ReflectionEntry, ReflectionPrompt } from '../door.ts'
import type { SyncHub } from '../sync/ports.ts'
import { bodyReader } from './document-readers.ts'

const excerptLimit = 140
const prompts: readonly ReflectionPrompt[] = ['shown-me', 'still-hard', 'ordinary-day']

/** A stored prompt; what this version has no words for is none. */
export function readPrompt(text: string | undefined): ReflectionPrompt | undefined {
  return prompts.find((known) => known === text)
}

/** A reflection as lists and its own page show it. */
export function describeReflection(
  row: {
    readonly id: ReflectionId
    readonly prompt: string | undefined
    readonly createdAt: Instant
    readonly sharedAt: Instant | undefined
    readonly readAt?: Instant | undefined
  },
  excerpt: string,
): ReflectionEntry {
  return {
    id: row.id,
    prompt: readPrompt(row.prompt),
    state: row.sharedAt === undefined ? 'draft' : 'shared',
    createdAt: row.createdAt,
    sharedAt: row.sharedAt,
    excerpt,
    readAt: row.readAt,
  }
}

/** The first words, at most 140 characters, cut between words; '' while there are none. */
export function describeExcerpt(body: RichTextView | undefined): string {
  if (body === undefined) return ''
  const words = plainText(body).replace(/\s+/gu, ' ').trim()
  if (words.length <= excerptLimit) return words
  const cut = words.slice(0, excerptLimit - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > excerptLimit / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, '')}…`
}

/** The excerpt of a document, for whoever the caller has let in. */
export async function readExcerpt(hub: Pick<SyncHub, 'read'>, documentId: DocumentId): Promise<string> {
  const body = await hub.read(documentId, bodyReader)
  return body.ok ? describeExcerpt(body.value) : ''
}
