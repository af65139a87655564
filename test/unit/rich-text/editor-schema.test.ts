import { getSchema } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import { attributeNames, blockNames, inlineNames, markNames } from '#lib/rich-text/rich-text-schema.ts'
import { textExtensions } from '../../../app/_editor/text-extensions.ts'

const schema = getSchema(textExtensions)

describe('the editor and the reader', () => {
  it('ED-1 know the same nodes and marks: what one shows, the other keeps', () => {
    const nodes = ['doc', 'listItem', ...blockNames, ...inlineNames]
    expect(Object.keys(schema.nodes).toSorted()).toEqual(nodes.toSorted())
    expect(Object.keys(schema.marks).toSorted()).toEqual([...markNames].toSorted())
  })

  it('ED-1 know the same attributes', () => {
    for (const [name, type] of Object.entries(schema.nodes))
      if (name !== 'doc' && name !== 'text')
        expect(Object.keys(type.spec.attrs ?? {}).toSorted(), name).toEqual(
          [...(attributeNames.get(name) ?? [])].toSorted(),
        )
    for (const type of Object.values(schema.marks)) expect(type.spec.attrs ?? {}).toEqual({})
  })
})
