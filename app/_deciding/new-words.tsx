'use client'

import { WordsDifference, type WordsDifferenceProps } from './words-difference.tsx'

export type NewWordsProps = WordsDifferenceProps

/** The difference in a chunk of its own. */
export default function NewWords(props: NewWordsProps) {
  return <WordsDifference {...props} />
}
