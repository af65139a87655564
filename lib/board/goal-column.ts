/** Where a goal stands: proposed, active, on hold, completed, cancelled. The screen has its own words. */
export type GoalColumn = 'proposed' | 'active' | 'on-hold' | 'completed' | 'cancelled'

export const goalColumns: readonly GoalColumn[] = ['proposed', 'active', 'on-hold', 'completed', 'cancelled']
