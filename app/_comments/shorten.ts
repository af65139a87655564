const most = 60

/** As much of somebody's words as tells them from others; no letter that is made of two is cut. */
export const shorten = (words: string): string =>
  words.length > most
    ? `${words
        .slice(0, most - 3)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()}…`
    : words
