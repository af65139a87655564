import type { DocumentId } from '#lib/base/ids.ts'

/** Whoever runs the server hears of compactions that failed; no word, name or id goes along. */
export interface CompactionTelling {
  /** Each that failed. `isNews`: that document, or the store, has not been told of with this reason since it last went well. */
  failed(reason: string, isNews: boolean): void
}

export const tellNobody: CompactionTelling = { failed: () => {} }

/** What a failure is about: one document; or the store, which fails for every document alike. */
export type CompactionSubject = DocumentId | 'store' | 'disk'

export interface CompactionWatch {
  failed(subject: CompactionSubject, reason: string): void
  wentWell(subject: CompactionSubject): void
}

/** Past so many documents that fail, further ones are counted and no news. */
const subjectLimit = 1_000

/** Knows which failures were told, so that what fails again and again, as it is tried again, is news once. */
export function createCompactionWatch(telling: CompactionTelling): CompactionWatch {
  const told = new Map<CompactionSubject, string>()
  return {
    failed(subject, reason) {
      const isNews = told.get(subject) !== reason && (told.has(subject) || told.size < subjectLimit)
      if (isNews) told.set(subject, reason)
      telling.failed(reason, isNews)
    },
    wentWell: (subject) => void told.delete(subject),
  }
}
