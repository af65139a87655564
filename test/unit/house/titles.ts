const call = /(?<![.\w])(describe|it|test)(?:\.\w+)*\(\s*(?:['"`]([^\s'"`]*))?|\)\(\s*['"`]([^\s'"`]*)/g
const rule = /^- \*\*([A-Z]{2,3}-\d+)\*\* (.*)$/gm
const tried = /^\| ([A-Z]-\d+) \|/gm

/**
 * What the titles of a file's tests begin with: ids, when all is well. `it.each([…])('ST-1 …')` has its title
 * in the second pair of brackets.
 */
export function readTitles(source: string): readonly string[] {
  const titles: string[] = []
  let last = ''
  for (const [, callee, own, ofEach] of source.matchAll(call)) {
    last = callee ?? last
    const title = own ?? ofEach
    if (title !== undefined && last !== 'describe') titles.push(title)
  }
  return titles
}

/** The rules of docs/rules.md, in order. */
export function readRules(text: string): readonly { readonly id: string; readonly sentence: string }[] {
  return [...text.matchAll(rule)].map(([, id = '', sentence = '']) => ({ id, sentence }))
}

/** The ids in the first column of docs/assurance.md. */
export function readTried(text: string): readonly string[] {
  return [...text.matchAll(tried)].map(([, id = '']) => id)
}
