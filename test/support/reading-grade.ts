/**
 * The grade of Flesch and Kincaid: 0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid and others,
 * Derivation of new readability formulas for Navy enlisted personnel, 1975). Five more is about the age of a reader
 * who takes it in with ease. Syllables are counted by groups of vowels, which is right for nine words in ten.
 */
export function readingGrade(text: string): number {
  const sentences = text.split(/[.?!:;]+\s+|\n+/u).filter((sentence) => /\p{L}/u.test(sentence))
  const words = text.match(/[\p{L}’'-]+/gu) ?? []
  const syllables = words.reduce((count, word) => count + countSyllables(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}

function countSyllables(word: string): number {
  const spoken = word
    .toLowerCase()
    .replace(/(?<![td])ed$|(?<=[^aeiouysxz])es$/u, '')
    .replace(/(?<=[^aeiouyl])e$/u, '')
  return Math.max(1, spoken.match(/[aeiouy]+/gu)?.length ?? 0)
}
