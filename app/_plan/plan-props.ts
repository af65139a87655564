import type { PlanView } from '#lib/plan/plan-view.ts'

/** What the server knows of a plan when it draws the page. */
export interface PlanProps {
  readonly documentId: string
  /** Account id of the person at this screen. */
  readonly me: string
  readonly access: 'write' | 'read'
  readonly clientName: string
  readonly plan: PlanView
}
