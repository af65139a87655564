import type { ApproachTable } from '#lib/deciding/approach-table.ts'

/** A goal's table as the server read it, and who looks at it. */
export interface WaysProps {
  readonly workspaceId: string
  readonly goalId: string
  /** Account id of the person at this screen. */
  readonly me: string
  readonly role: 'client' | 'clinician'
  readonly clientName: string
  /** The names of everybody else of the pair, in words. */
  readonly others: string
  readonly table: ApproachTable
}

export const goalApi = ({ workspaceId, goalId }: Pick<WaysProps, 'workspaceId' | 'goalId'>): string =>
  `/api/workspaces/${workspaceId}/goals/${goalId}`

export const cardApi = (props: Pick<WaysProps, 'workspaceId' | 'goalId'>, cardId: string): string =>
  `${goalApi(props)}/approaches/${cardId}`
