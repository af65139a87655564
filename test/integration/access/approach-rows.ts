import type { RouteRow } from './matrix-data.ts'

/** Only those named; to the rest it does not exist. */
const only = (named: Omit<RouteRow['answers'], 'others'>) => ({ nobody: 401, others: 404, ...named })
const pair = (status: number) => only({ client: status, clinician: status })
const clinicians = (status: number) =>
  only({ clinician: status, 'other-clinician': status, 'former-clinician': status })

const goal = 'workspaces/[workspaceId]/goals/[goalId]'
const card = `${goal}/approaches/[cardId]`
const goalPath = '/api/workspaces/:workspaceId/goals/:goalId'
const cardPath = `${goalPath}/approaches/:cardId`
const words = { name: 'Small rides', involves: 'You ride one stop.' }
const preference = { leaning: 'could-try', line: 'Perhaps.', intensity: 3, isReleased: true }

/** Ways to go about a goal, and the practice's library of them. What is taken away comes last. */
export const approachRows: readonly RouteRow[] = [
  { route: `${goal}/approaches`, method: 'GET', path: `${goalPath}/approaches`, answers: pair(200) },
  {
    route: `${goal}/approaches`,
    method: 'POST',
    path: `${goalPath}/approaches`,
    body: words,
    answers: pair(201),
  },
  { route: card, method: 'GET', path: cardPath, answers: pair(200) },
  { route: card, method: 'POST', path: cardPath, body: words, answers: pair(204) },
  {
    route: `${card}/preference`,
    method: 'POST',
    path: `${cardPath}/preference`,
    body: preference,
    answers: pair(204),
  },
  {
    route: `${card}/preference/release`,
    method: 'POST',
    path: `${cardPath}/preference/release`,
    answers: pair(204),
  },
  {
    route: `${card}/preference/release`,
    method: 'DELETE',
    path: `${cardPath}/preference/release`,
    answers: pair(204),
  },
  { route: card, method: 'DELETE', path: cardPath, answers: pair(204) },
  // Nothing is agreed that could be stopped.
  {
    route: `${goal}/approach/stop`,
    method: 'POST',
    path: `${goalPath}/approach/stop`,
    body: {},
    answers: pair(409),
  },
  {
    route: 'workspaces/[workspaceId]/approach-library',
    method: 'GET',
    path: '/api/workspaces/:workspaceId/approach-library',
    answers: pair(200),
  },
  {
    route: 'library/approaches',
    method: 'GET',
    path: '/api/library/approaches',
    answers: clinicians(200),
  },
  {
    route: 'library/approaches',
    method: 'POST',
    path: '/api/library/approaches',
    body: words,
    answers: clinicians(201),
  },
  {
    route: 'library/approaches/[cardId]',
    method: 'POST',
    path: '/api/library/approaches/:practiceCardId',
    body: words,
    answers: clinicians(204),
  },
  // Gone for the others once the first has taken it out.
  {
    route: 'library/approaches/[cardId]',
    method: 'DELETE',
    path: '/api/library/approaches/:practiceCardId',
    answers: only({ clinician: 204 }),
  },
]
