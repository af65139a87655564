/**
 * HTML from another program's clipboard, made plain enough for the editor to take every line of it: no
 * attributes (the content policy would block the styles), bold and italic as elements whichever way they were
 * said, headings of the two sizes there are, and a line for every row of a table. The words stay as they were.
 * What this editor put on the clipboard itself is given back as it is.
 */
export function cleanPastedHtml(html: string): string {
  if (html.includes('data-pm-slice')) return html
  const open: { readonly name: string; readonly close: string }[] = []
  return html
    .replaceAll(neverWords, '')
    .replaceAll(tag, (_all, slash: string, named: string, rest: string) => {
      const name = named.toLowerCase()
      if (slash === '') {
        const { before, after } = describe(name, rest)
        if (inline.has(name) && !rest.endsWith('/')) open.push({ name, close: after })
        return before
      }
      if (!inline.has(name)) return describe(name, '').after
      const index = open.findLastIndex((one) => one.name === name)
      return index === -1 ? '' : (open.splice(index, 1)[0]?.close ?? '')
    })
}

/** Comments, and elements whose content nobody reads. */
const neverWords = /<!--[\s\S]*?-->|<(style|script|title|xml)\b[\s\S]*?<\/\1\s*>/giu

const tag = /<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/giu

/** Whose looks say bold or italic; they close as they were opened. */
const inline = new Set(['b', 'strong', 'i', 'em', 'span', 'font', 'a', 'u'])

/** Elements that stand on a line of their own without the parser knowing. */
const ownLine = new Set([
  'caption',
  'details',
  'label',
  'legend',
  'option',
  'select',
  'summary',
  'textarea',
  'tr',
])

function describe(name: string, rest: string): { readonly before: string; readonly after: string } {
  if (inline.has(name)) return describeLook(name, rest)
  if (name === 'td' || name === 'th') return { before: '', after: ' ' }
  if (/^(?:table|tbody|thead|tfoot)$/u.test(name) || ownLine.has(name)) return wrap('div')
  if (name === 'h1') return wrap('h2')
  if (/^h[4-6]$/u.test(name)) return wrap('h3')
  return wrap(name)
}

function wrap(name: string): { readonly before: string; readonly after: string } {
  return { before: `<${name}>`, after: `</${name}>` }
}

function describeLook(name: string, rest: string): { readonly before: string; readonly after: string } {
  const weight = /font-weight\s*:\s*(\w+)/iu.exec(rest)?.[1]
  const style = /font-style\s*:\s*(\w+)/iu.exec(rest)?.[1]
  const isBold = weight === undefined ? name === 'b' || name === 'strong' : /^(?:bold|[6-9]00)/iu.test(weight)
  const isItalic = style === undefined ? name === 'i' || name === 'em' : /^(?:italic|oblique)/iu.test(style)
  return {
    before: `${isBold ? '<strong>' : ''}${isItalic ? '<em>' : ''}`,
    after: `${isItalic ? '</em>' : ''}${isBold ? '</strong>' : ''}`,
  }
}
