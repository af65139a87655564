import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'
import type { AnsweringDesk } from '../door.ts'

export interface Answering {
  /** Everything that `work` sets off, however late, belongs to this one answer. */
  run<T>(response: ServerResponse, work: () => T): T
  readonly desk: AnsweringDesk
}

/** Knows which answer a page is being rendered for, so that the page can say its status through the door. */
export function createAnswering(): Answering {
  const answers = new AsyncLocalStorage<ServerResponse>()
  return {
    run: (response, work) => answers.run(response, work),
    desk: {
      refuse() {
        const response = answers.getStore()
        if (response === undefined) throw new Error('no answer is under way here')
        // Part of a page that is fetched by a page has sent its head already; its screen says the same.
        if (!response.headersSent) response.statusCode = 404
      },
    },
  }
}
