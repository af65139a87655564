/** Which session of which appointment: the date is the one that the repeat gives it. */
export interface SessionName {
  readonly workspaceId: string
  readonly appointmentId: string
  readonly date: string
}

/** Where the JSON interface has it. */
export function pathOf({ workspaceId, appointmentId, date }: SessionName): string {
  return `/api/workspaces/${workspaceId}/appointments/${appointmentId}/${date}`
}
