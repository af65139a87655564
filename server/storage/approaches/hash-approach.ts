import { createHash } from 'node:crypto'
import {
  canonicalOfChoice,
  canonicalOfTable,
  type ApproachChoice,
  type ApproachTableNow,
} from '#lib/approaches/approach-choice.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Of what lay before whoever suggests. */
export const hashTable = (table: ApproachTableNow): string => sha256(canonicalOfTable(table))

/** What both sign. */
export const hashChoice = (choice: ApproachChoice, reason: string | undefined): string =>
  sha256(canonicalOfChoice(choice, reason))
