import { describe, expect, it } from 'vitest'
import { cleanPastedHtml } from '#lib/rich-text/clean-pasted-html.ts'

describe('what is pasted from another program', () => {
  it('ED-4 carries no attribute, style sheet, script or comment into the editor', () => {
    const html = `<html><head><title>T</title><style>p{color:red}</style></head><body lang=EN><!--StartFragment-->
      <p class="a>b" style='x:"y"' onclick="z()">one<o:p></o:p></p><script>two()</script><img src="x" alt='>'></body>`
    const clean = cleanPastedHtml(html)
    expect(clean).not.toMatch(/style|class|onclick|script|src|lang|Fragment|color|=/u)
    expect(clean).toContain('<p>one')
  })

  it('ED-4 bold and italic are kept whichever way they were said', () => {
    expect(cleanPastedHtml('<b>a</b><i style="x">b</i>')).toBe('<strong>a</strong><em>b</em>')
    expect(cleanPastedHtml('<span style="font-weight:700"><span>a</span></span>b')).toBe(
      '<strong>a</strong>b',
    )
    expect(
      cleanPastedHtml('<b style="font-weight:normal"><span style="font-style:italic">a</span></b>'),
    ).toBe('<em>a</em>')
  })

  it('ED-4 every cell, option and row keeps its words apart from the next', () => {
    const lines = (html: string) =>
      cleanPastedHtml(html)
        .split(/<[^>]*>/u)
        .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
        .filter(Boolean)
    expect(lines('<table><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>')).toEqual(['a b', 'c'])
    expect(lines('<details><summary>a</summary>b</details><option>c</option>')).toEqual(['a', 'b', 'c'])
  })

  it('ED-4 headings come in the two sizes there are', () => {
    expect(cleanPastedHtml('<h1 id=x>a</h1><h2>b</h2><h5>c</h5>')).toBe('<h2>a</h2><h2>b</h2><h3>c</h3>')
  })

  it('ED-4 a stray closing tag and words that only look like tags lose nothing', () => {
    expect(cleanPastedHtml('</b>a</span> 1 < 2 &lt;b&gt; c')).toBe('a 1 < 2 &lt;b&gt; c')
  })

  it('ED-4 what this editor copied itself is taken as it is', () => {
    const own = '<p data-pm-slice="1 1 []" style="x">a</p>'
    expect(cleanPastedHtml(own)).toBe(own)
  })
})
