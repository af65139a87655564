import { describe, expect, it } from 'vitest'
import { coloursOf, comparePrints } from '../../e2e/layout-print.ts'

const kept = `# button, Usual
div 0,0 304x44
button 0,0 74x44 #2a251e 17px 500 sans edge top #8c8172
# button, Wide
button 0,0 304x44 #2a251e 17px 500 sans
# voice, Foreign
`

describe('the print of a part', () => {
  it('UI-7 is the same within 2 px', () => {
    expect(comparePrints(kept, kept)).toEqual([])
    expect(comparePrints(kept, kept.replace('0,0 74x44', '2,1 76x42'))).toEqual([])
  })

  it.each([
    ['3 px', kept.replace('0,0 74x44', '0,3 74x44'), 'button, Usual: button 0,0 74x44 '],
    ['another colour', kept.replace('#8c8172', '#8c8173'), 'edge top #8c8173'],
    ['another size of type', kept.replace('17px 500 sans edge', '16px 500 sans edge'), 'is now'],
    ['another weight', kept.replace('500 sans edge', '600 sans edge'), 'is now'],
    ['what is gone', kept.replace(/^button 0,0 74.*\n/mu, ''), 'is now nothing'],
    ['what is new', kept.replace('# voice', 'svg 0,0 16x16\n# voice'), 'button, Wide: nothing is now svg'],
    ['a state that is gone', kept.replace('# voice, Foreign\n', ''), 'voice, Foreign: is gone'],
    ['a state that is new', `${kept}# voice, Usual\n`, 'voice, Usual: is new'],
  ])('UI-7 tells of %s, and of nothing else', (_, taken, words) => {
    const found = comparePrints(kept, taken)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(words)
  })

  it('UI-7 without its places is what a scheme makes of it', () => {
    expect(coloursOf(kept)).toContain('button #2a251e 17px 500 sans edge top #8c8172')
    expect(comparePrints(coloursOf(kept), coloursOf(kept.replace('0,0 74x44', '9,9 9x9')))).toEqual([])
  })
})
