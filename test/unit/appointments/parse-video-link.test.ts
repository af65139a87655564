import { describe, expect, it } from 'vitest'
import { parseVideoLink } from '#lib/appointments/parse-video-link.ts'

describe('a video link', () => {
  it('AP-7 is kept as it was pasted, without the spaces around it', () => {
    const links = [
      'https://meet.example.org/room-7?pwd=abc#config.x=1',
      'https://video.example:8443/j/123',
      'https://xn--bcher-kva.example/raum',
    ]
    for (const link of links) expect(parseVideoLink(`  ${link}\n`)).toEqual({ ok: true, value: link })
  })

  it.each([
    ['http', 'http://meet.example.org/room'],
    ['a script', 'javascript:alert(1)'],
    ['data', 'data:text/html,hello'],
    ['a program of the device', 'zoommtg://join?room=1'],
    ['no scheme', 'meet.example.org/room'],
    ['a name in it', 'https://ana@meet.example.org/room'],
    ['a password in it', 'https://ana:secret@meet.example.org/room'],
    ['an address dressed up as another', 'https://meet.example.org:443@evil.example/room'],
    ['nothing', ''],
    ['words', 'ask me for the link'],
    ['too much', `https://meet.example.org/${'x'.repeat(2_000)}`],
    ['too much once it is written out', `https://meet.example.org/${'ü'.repeat(400)}`],
  ])('AP-7 with %s is refused', (_, link) => {
    expect(parseVideoLink(link)).toEqual({ ok: false, failure: { kind: 'link-not-usable' } })
  })
})
