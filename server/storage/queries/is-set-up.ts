import type { Query } from '../named.ts'

/** Whether there is a practice yet. */
export const isSetUp: Query<void, boolean> = {
  async run({ db }) {
    return (await db.selectFrom('practices').select('id').executeTakeFirst()) !== undefined
  },
}
