import { describe, expect, it } from 'vitest'
import type { SignView } from '#lib/board/board-view.ts'
import { signsToShow } from '../../../app/_board/signs-to-show.ts'

function sign(id: string, words: string): SignView {
  const runs = words === '' ? [] : [{ text: words, bold: false, italic: false }]
  return { id, place: 'home', text: { blocks: [{ type: 'paragraph', runs }] } }
}

const shown = (signs: readonly SignView[], wereEmpty: readonly string[]) =>
  signsToShow(signs, new Set(wereEmpty)).map(({ id }) => id)

describe('what someone would notice, on a goal’s page', () => {
  it('VE-23 a sign that was left without words takes no line where another stands', () => {
    expect(shown([sign('left', ''), sign('said', 'The lamp is off.')], ['left'])).toEqual(['said'])
    expect(shown([sign('left', ''), sign('too', '')], ['left', 'too'])).toEqual(['left'])
  })

  it('VE-23 one in which somebody writes keeps its line, and so does one that cannot be read', () => {
    const said = sign('said', 'The lamp is off.')
    expect(shown([sign('being-written', ''), said], [])).toEqual(['being-written', 'said'])
    expect(shown([sign('again', 'I laugh.'), said], ['again'])).toEqual(['again', 'said'])
    expect(shown([{ ...said, id: 'broken', text: undefined }, said], ['broken'])).toEqual(['broken', 'said'])
  })
})
