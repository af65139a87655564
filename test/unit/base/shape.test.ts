import { describe, expect, it } from 'vitest'
import * as shape from '#lib/base/shape.ts'

const person = shape.object({
  name: shape.text,
  role: shape.oneOf(['client', 'clinician']),
  nickname: shape.optional(shape.text),
})

describe('a shape', () => {
  it('PG-13 takes what it names, whatever else is there', () => {
    expect(person.accepts({ name: 'Sam', role: 'client' })).toBe(true)
    expect(person.accepts({ name: 'Sam', role: 'client', nickname: 'S', more: 1 })).toBe(true)
    expect(shape.list(person).accepts([])).toBe(true)
    expect(shape.tuple([shape.text, shape.whole(0)]).accepts(['a', 0])).toBe(true)
    expect(shape.truth.accepts(false)).toBe(true)
    for (const value of [undefined, null, 0, 'x', {}]) expect(shape.anything.accepts(value)).toBe(true)
  })

  it.each([
    ['no value', person, undefined],
    ['nothing', person, null],
    ['a text for an object', person, 'Sam'],
    ['a list for an object', person, []],
    ['a member missing', person, { name: 'Sam' }],
    ['a member of another kind', person, { name: 7, role: 'client' }],
    ['a value that is not named', person, { name: 'Sam', role: 'admin' }],
    ['an optional member of another kind', person, { name: 'Sam', role: 'client', nickname: null }],
    ['one of a list', shape.list(shape.text), ['a', 1]],
    ['an object for a list', shape.list(shape.text), { length: 0 }],
    ['too few', shape.tuple([shape.text, shape.text]), ['a']],
    ['too many', shape.tuple([shape.text]), ['a', 'b']],
    ['no number', shape.number, Number.NaN],
    ['a number as text', shape.number, '1'],
    ['half a whole', shape.whole(0), 0.5],
    ['one below', shape.whole(0), -1],
    ['more than counts exactly', shape.whole(0), 2 ** 53],
    ['a text for a truth', shape.truth, 'true'],
  ])('PG-13 does not take %s', (_name, { accepts }, value) => {
    expect(accepts(value)).toBe(false)
  })

  it('SY-40 says in a line what it is: a shape that takes other values has another line', () => {
    expect(person.form).toBe('{name: text, role: "client"|"clinician", nickname: (text)?}')
    const forms = [
      shape.list(person),
      shape.list(shape.optional(person)),
      shape.tuple([person]),
      shape.whole(0),
      shape.whole(-1),
      shape.number,
      shape.truth,
      shape.anything,
      shape.oneOf(['text']),
      shape.text,
    ].map(({ form }) => form)
    expect(new Set(forms).size).toBe(forms.length)
  })
})
