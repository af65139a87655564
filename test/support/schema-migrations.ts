import * as Y from 'yjs'
import { findKnownSchema, type DocumentMigration } from '#lib/schema/document-migration.ts'
import { documentMigrations } from '#lib/schema/document-migrations.ts'

const present = findKnownSchema(documentMigrations)

/** The next schema, of a board: each goal may say how sure somebody is, and moods get a root of their own. */
export const surerGoals: DocumentMigration = {
  kind: 'board',
  to: present + 1,
  olderEditors: 'keep',
  migrate: (doc) => {
    for (const yGoal of doc.getMap('goals').values()) {
      if (yGoal instanceof Y.Map && !yGoal.has('sureness')) yGoal.set('sureness', 'not said')
    }
    doc.getMap('moods').set('first', new Y.Map([['colour', 'green']]))
  },
}

/** The one after, of a session page: what stands in it hangs on a list beside it, which older editors would not keep. */
export const listedPages: DocumentMigration = {
  kind: 'session',
  to: present + 2,
  olderEditors: 'harm',
  migrate: (doc) => {
    doc.getMap('parts').set('first', 'body')
  },
}
