import type * as Y from 'yjs'
import type { DocumentKind } from '#lib/access/document-kind.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { partName, planParts } from '#lib/plan/plan-parts.ts'
import { bodyName } from '#lib/rich-text/read-body.ts'
import { readTextOf } from '#lib/rich-text/read-text-of.ts'
import { startingPartName, startingParts } from '#lib/starting-point/starting-parts.ts'
import { comparisonBudget } from './common-order.ts'
import { planBoard } from './restore-board.ts'
import { newPlan, type RestorePlan } from './restore-plan.ts'
import { planRootText } from './restore-root-text.ts'
import { planText } from './restore-text.ts'

/**
 * What to do so that a document holds again what a version held; of a board, one goal alone if one is named.
 * 'unreadable' when either holds what the schema does not know.
 */
export function planRestore(
  kind: DocumentKind,
  now: Y.Doc,
  version: Y.Doc,
  asked: { readonly goalId: string | undefined; readonly keepsPlaces: boolean },
): Result<RestorePlan, { readonly kind: 'unreadable' }> {
  const options = { keepsPlaces: asked.keepsPlaces, budget: { left: comparisonBudget } }
  const plan = newPlan()
  if (kind === 'board') {
    planBoard(plan, now, version, asked.goalId, options)
    return succeed(plan)
  }
  if (kind === 'plan') {
    for (const part of planParts) planRootText(plan, now, version, partName(part), options)
    return succeed(plan)
  }
  if (kind === 'starting-point') {
    for (const part of startingParts) planRootText(plan, now, version, startingPartName(part), options)
    return succeed(plan)
  }
  if (!readTextOf(now, bodyName).ok || !readTextOf(version, bodyName).ok) return fail({ kind: 'unreadable' })
  planText(plan, now.getXmlFragment(bodyName), version.getXmlFragment(bodyName), options)
  return succeed(plan)
}
