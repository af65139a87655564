import * as Y from 'yjs'
import type { DocumentMigration } from '#lib/schema/document-migration.ts'

/** Schema 2 of a board: each goal may say how sure somebody is, and moods get a root of their own. */
export const surerGoals: DocumentMigration = {
  kind: 'board',
  to: 2,
  olderEditors: 'keep',
  migrate: (doc) => {
    for (const yGoal of doc.getMap('goals').values()) {
      if (yGoal instanceof Y.Map && !yGoal.has('sureness')) yGoal.set('sureness', 'not said')
    }
    doc.getMap('moods').set('first', new Y.Map([['colour', 'green']]))
  },
}

/** Schema 3 of a session page: what stands in it hangs on a list beside it, which older editors would not keep. */
export const listedPages: DocumentMigration = {
  kind: 'session',
  to: 3,
  olderEditors: 'harm',
  migrate: (doc) => {
    doc.getMap('parts').set('first', 'body')
  },
}
