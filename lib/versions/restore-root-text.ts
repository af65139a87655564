import type * as Y from 'yjs'
import { readTextOf } from '#lib/rich-text/read-text-of.ts'
import type { RestorePlan } from './restore-plan.ts'
import { planText, type RestoreTextOptions } from './restore-text.ts'

/** One text of a document that has several. One that cannot be read, now or then, stays as it is; one that neither has stays none. */
export function planRootText(
  plan: RestorePlan,
  now: Y.Doc,
  version: Y.Doc,
  name: string,
  options: RestoreTextOptions,
): void {
  if (!now.share.has(name) && !version.share.has(name)) return
  if (!readTextOf(now, name).ok || !readTextOf(version, name).ok) return
  planText(plan, now.getXmlFragment(name), version.getXmlFragment(name), options)
}
