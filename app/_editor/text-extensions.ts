import type { Extensions } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { Italic } from '@tiptap/extension-italic'
import { BulletList } from '@tiptap/extension-list/bullet-list'
import { ListItem } from '@tiptap/extension-list/item'
import { OrderedList } from '@tiptap/extension-list/ordered-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { headingLevels } from '#lib/rich-text/rich-text-schema.ts'

/**
 * Exactly what `readRichText` accepts, for every editor: y-tiptap deletes what an editor's schema lacks, so
 * a line to write on knows headings and lists too and only offers none of them.
 */
export const textExtensions: Extensions = [
  Document,
  Paragraph,
  Text,
  Bold,
  Italic,
  Heading.configure({ levels: [...headingLevels] }),
  HardBreak,
  BulletList,
  OrderedList,
  // A merge may leave a list item without its first paragraph; Tiptap's own rule would delete the rest of it.
  ListItem.extend({ content: 'block+' }),
]
