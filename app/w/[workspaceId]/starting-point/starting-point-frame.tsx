import type { ReactNode } from 'react'
import { boardWords } from '#lib/words/en/board.ts'
import { startingPointWords } from '#lib/words/en/starting-point.ts'
import { say } from '#lib/words/say.ts'
import { WorkspaceNav } from '../../../_ui/nav.tsx'
import { Screen } from '../../../_ui/screen.tsx'

/** The client's own screen around the starting point, whatever stands on it. */
export function StartingPointFrame({
  workspaceId,
  isLive = false,
  reach,
  children,
}: {
  readonly workspaceId: string
  readonly isLive?: boolean
  readonly reach?: string
  readonly children: ReactNode
}) {
  return (
    <Screen
      title={say(startingPointWords.title)}
      lead={{ kind: 'back', href: `/w/${workspaceId}/goals`, page: say(boardWords.title) }}
      nav={<WorkspaceNav workspaceId={workspaceId} viewer="client" current="goals" />}
      isLive={isLive}
      {...(reach === undefined ? {} : { reach })}
    >
      {children}
    </Screen>
  )
}
