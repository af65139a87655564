import type { ReactNode } from 'react'
import NotFound from '../not-found.tsx'
import { getDoor } from './door.ts'
import { isRefusal } from './refuse.ts'

/**
 * A page that may find it is not its reader's, or not there. It then answers 404 with the one refused screen,
 * rendered here and so readable before any script runs; Next's own `notFound()` would send it as a script.
 * Whatever may refuse is awaited inside the page: what a component below it throws is past catching.
 */
export function refusable<Props>(
  page: (props: Props) => Promise<ReactNode>,
): (props: Props) => Promise<ReactNode> {
  return async function RefusablePage(props) {
    try {
      return await page(props)
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      getDoor().answering.refuse()
      return <NotFound />
    }
  }
}
