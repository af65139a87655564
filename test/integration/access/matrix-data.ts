import { approachRows } from './approach-rows.ts'
import { hashContent } from '#server/workspaces/hash-content.ts'
import type { messageType } from '#lib/wire/message-type.ts'

export const roles = [
  'nobody',
  'client',
  'other-client',
  'clinician',
  'other-clinician',
  'former-clinician',
  'supporter',
  'admin',
] as const
export type Role = (typeof roles)[number]

export interface RouteRow {
  /** Below `app/api`, without `/route.ts`. */
  readonly route: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** The path asked: `:name` stands for an id of the seeded world. */
  readonly path: string
  /** What in it begins with `:` stands for an id, as in the path. */
  readonly body?: unknown
  /** What each is answered; `others` are all who are signed in and not named. */
  readonly answers: Readonly<Partial<Record<Role, number>>> & { readonly others: number }
  /** The body names what the session of the path was seen as. */
  readonly sees?: 'session'
  /** What the path names (`:fresh`, or `:freshDocument`) is made anew for each asker, as this. */
  readonly fresh?: 'draft' | 'shared' | 'suggestion'
}

/** Everybody alike, signed in or not. */
const all = (status: number) => ({ nobody: status, others: status })
/** Whoever is signed in: it is about themselves. */
const signedIn = (status: number) => ({ nobody: 401, others: status })
/** Only those named; to the rest it does not exist. */
const only = (named: Readonly<Partial<Record<Role, number>>>) => ({ nobody: 401, others: 404, ...named })

/** Of a goal without words, as the seeded one is. */
const emptyHash = hashContent({})

const workspace = 'workspaces/[workspaceId]'
const occurrence = `${workspace}/appointments/[appointmentId]/[date]`
const occurrencePath = '/api/workspaces/:workspaceId/appointments/:appointmentId/:appointmentDate'
const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
const someTime = { date: tomorrow, time: '15:00', minutes: 50, repeat: 'weekly' }
const goal = `${workspace}/goals/[goalId]`
const goalPath = '/api/workspaces/:workspaceId/goals/:goalId'
const win = `${workspace}/wins/[winId]`
const winsPath = '/api/workspaces/:workspaceId/wins'
/** What a device calls a press; each row has its own. */
const pressOf = (letter: string) => letter.repeat(22)
const someWin = { words: 'A win', domains: ['work'], isPrivate: false }
const reflection = 'reflections/[reflectionId]'
const authorship = 'documents/[documentId]/authorship'
const document = 'documents/[documentId]'
const quotes = `${workspace}/goals/[goalId]/quotes`
const quotesPath = '/api/workspaces/:workspaceId/goals/:goalId/quotes'
const comments = 'documents/[documentId]/comments'
const commentsPath = '/api/documents/:startingPoint/comments'
const someComment = { words: 'Which one?', root: 'part/values' }
const versions = 'documents/[documentId]/versions'
const version = `${versions}/[versionId]`

/** Every route and method of the JSON interface, and what each person is answered. */
export const routeRows: readonly RouteRow[] = [
  { route: '[...unknown]', method: 'GET', path: '/api/nothing', answers: all(404) },
  { route: '[...unknown]', method: 'POST', path: '/api/nothing', answers: all(404) },
  { route: '[...unknown]', method: 'PUT', path: '/api/nothing', answers: all(404) },
  { route: '[...unknown]', method: 'PATCH', path: '/api/nothing', answers: all(404) },
  { route: '[...unknown]', method: 'DELETE', path: '/api/nothing', answers: all(404) },
  { route: 'auth/[...nextauth]', method: 'GET', path: '/api/auth/session', answers: all(200) },
  { route: 'auth/[...nextauth]', method: 'POST', path: '/api/auth/nothing', answers: all(404) },

  { route: 'workspaces', method: 'GET', path: '/api/workspaces', answers: signedIn(200) },
  {
    route: `${workspace}/documents`,
    method: 'GET',
    path: '/api/workspaces/:workspaceId/documents',
    answers: only({ client: 200, clinician: 200 }),
  },
  {
    route: `${workspace}/reflections`,
    method: 'POST',
    path: '/api/workspaces/:workspaceId/reflections',
    answers: only({ client: 201 }),
  },
  {
    route: `${workspace}/sessions`,
    method: 'POST',
    path: '/api/workspaces/:workspaceId/sessions',
    answers: only({ client: 201, clinician: 201 }),
  },
  {
    route: `${workspace}/goals`,
    method: 'GET',
    path: '/api/workspaces/:workspaceId/goals',
    answers: only({ client: 200, clinician: 200 }),
  },
  {
    route: `${workspace}/goals/[goalId]/move`,
    method: 'POST',
    path: '/api/workspaces/:workspaceId/goals/:goalId/move',
    body: { column: 'on-hold' },
    answers: only({ client: 204, clinician: 409 }),
  },
  {
    route: `${workspace}/find`,
    method: 'POST',
    path: '/api/workspaces/:workspaceId/find',
    body: { words: 'words' },
    answers: only({ client: 200, clinician: 200 }),
  },
  {
    route: `${workspace}/decisions`,
    method: 'GET',
    path: '/api/workspaces/:workspaceId/decisions',
    answers: only({ client: 200, clinician: 200 }),
  },
  {
    route: `${workspace}/goals/[goalId]/life`,
    method: 'GET',
    path: '/api/workspaces/:workspaceId/goals/:goalId/life',
    answers: only({ client: 200, clinician: 200 }),
  },
  {
    route: `${workspace}/goals/[goalId]/suggestions`,
    method: 'POST',
    path: '/api/workspaces/:workspaceId/goals/:goalId/suggestions',
    body: { kind: 'close', seenHash: emptyHash },
    // The client needs nobody to close a goal.
    answers: only({ client: 409, clinician: 201 }),
  },
  {
    route: `${workspace}/answers`,
    method: 'POST',
    path: '/api/workspaces/:workspaceId/answers',
    body: { answers: [{ suggestionId: 'x'.repeat(22), answer: 'agree', seenHash: emptyHash }] },
    answers: only({ client: 200, clinician: 200 }),
  },
  {
    route: `${workspace}/suggestions/[suggestionId]`,
    method: 'DELETE',
    path: '/api/workspaces/:workspaceId/suggestions/:fresh',
    fresh: 'suggestion',
    answers: only({ client: 409, clinician: 204 }),
  },
  { route: quotes, method: 'GET', path: quotesPath, answers: only({ client: 200, clinician: 200 }) },
  {
    route: quotes,
    method: 'POST',
    path: quotesPath,
    body: { sourceId: ':startingPoint', exact: 'Words.', prefix: '', suffix: '' },
    answers: only({ client: 201, clinician: 201 }),
  },
  // Only what is shared is quoted; to the clinician a draft does not exist.
  {
    route: quotes,
    method: 'POST',
    path: quotesPath,
    body: { sourceId: ':draft', exact: 'Words.', prefix: '', suffix: '' },
    answers: only({ client: 409 }),
  },
  {
    route: `${quotes}/[quoteId]`,
    method: 'DELETE',
    path: `${quotesPath}/:quoteId`,
    answers: only({ client: 204, clinician: 403 }),
  },
  {
    route: comments,
    method: 'GET',
    path: commentsPath,
    answers: only({ client: 200, clinician: 200 }),
  },
  {
    route: comments,
    method: 'POST',
    path: commentsPath,
    body: { ...someComment, pressId: pressOf('g') },
    answers: only({ client: 201, clinician: 201 }),
  },
  // Nobody comments on what is private, and only starting points have a place for it.
  {
    route: comments,
    method: 'POST',
    path: '/api/documents/:draft/comments',
    body: { ...someComment, pressId: pressOf('h') },
    answers: only({ client: 409 }),
  },
  {
    route: comments,
    method: 'POST',
    path: '/api/documents/:board/comments',
    body: { ...someComment, pressId: pressOf('i') },
    answers: only({}),
  },
  {
    route: `${comments}/[commentId]/replies`,
    method: 'POST',
    path: `${commentsPath}/:commentId/replies`,
    body: { pressId: pressOf('j'), words: 'The first.' },
    answers: only({ client: 201, clinician: 201 }),
  },
  {
    route: `${comments}/[commentId]/done`,
    method: 'POST',
    path: `${commentsPath}/:commentId/done`,
    body: { isDone: true },
    answers: only({ client: 204, clinician: 204 }),
  },
  {
    route: `${comments}/[commentId]`,
    method: 'DELETE',
    path: `${commentsPath}/:commentId`,
    answers: only({ client: 403, clinician: 200 }),
  },
  {
    route: `${workspace}/quotable`,
    method: 'GET',
    path: '/api/workspaces/:workspaceId/quotable',
    answers: only({ client: 200, clinician: 200 }),
  },
  {
    route: `${workspace}/starting-point`,
    method: 'POST',
    path: '/api/workspaces/:workspaceId/starting-point',
    answers: only({ client: 201 }),
  },
  ...approachRows,
  {
    route: `${goal}/ratings`,
    method: 'GET',
    path: `${goalPath}/ratings`,
    answers: only({ client: 200, clinician: 200 }),
  },
  {
    route: `${goal}/ratings`,
    method: 'POST',
    path: `${goalPath}/ratings`,
    body: { pressId: pressOf('a'), level: -1, words: 'Less than hoped' },
    answers: only({ client: 201, clinician: 201 }),
  },
  {
    route: `${goal}/confidence`,
    method: 'GET',
    path: `${goalPath}/confidence`,
    answers: only({ client: 200, clinician: 200 }),
  },
  // How sure the client is says the client alone.
  {
    route: `${goal}/confidence`,
    method: 'POST',
    path: `${goalPath}/confidence`,
    body: { pressId: pressOf('b'), sureness: 7 },
    answers: only({ client: 201 }),
  },
  {
    route: `${workspace}/goal-ratings`,
    method: 'GET',
    path: '/api/workspaces/:workspaceId/goal-ratings',
    answers: only({ clinician: 200 }),
  },
  {
    route: `${workspace}/goal-ratings`,
    method: 'GET',
    path: '/api/workspaces/:workspaceId/goal-ratings?as=table',
    answers: only({ clinician: 200 }),
  },
  {
    route: `${workspace}/wins`,
    method: 'GET',
    path: winsPath,
    answers: only({ client: 200, clinician: 200 }),
  },
  {
    route: `${workspace}/wins`,
    method: 'POST',
    path: winsPath,
    body: { ...someWin, pressId: pressOf('c') },
    answers: only({ client: 201, clinician: 201 }),
  },
  {
    route: `${workspace}/wins`,
    method: 'POST',
    path: winsPath,
    body: { ...someWin, pressId: pressOf('d'), isPrivate: true },
    answers: only({ client: 201 }),
  },
  {
    route: `${win}/answer`,
    method: 'POST',
    path: `${winsPath}/:winId/answer`,
    body: { pressId: pressOf('e'), words: 'I am glad.' },
    answers: only({ client: 403, clinician: 201 }),
  },
  // Kept by the client for themselves: to everybody else it does not exist.
  {
    route: `${win}/answer`,
    method: 'POST',
    path: `${winsPath}/:ownWinId/answer`,
    body: { pressId: pressOf('f'), words: 'I am glad.' },
    answers: only({ client: 403 }),
  },
  {
    route: `${win}/show`,
    method: 'POST',
    path: `${winsPath}/:ownWinId/show`,
    answers: only({ client: 204 }),
  },
  {
    route: `${workspace}/noticed/[noticingId]`,
    method: 'DELETE',
    path: '/api/workspaces/:workspaceId/noticed/:laterOwnWinId',
    answers: only({ client: 204 }),
  },
  {
    route: `${workspace}/noticed/[noticingId]`,
    method: 'DELETE',
    path: '/api/workspaces/:workspaceId/noticed/:winId',
    answers: only({ client: 204, clinician: 403 }),
  },
  { route: 'appointments', method: 'GET', path: '/api/appointments', answers: signedIn(200) },
  {
    route: `${workspace}/appointments`,
    method: 'GET',
    path: '/api/workspaces/:workspaceId/appointments',
    answers: only({ client: 200, clinician: 200 }),
  },
  {
    route: `${workspace}/appointments`,
    method: 'POST',
    path: '/api/workspaces/:workspaceId/appointments',
    body: { ...someTime, zone: 'Europe/Berlin' },
    answers: only({ client: 201, clinician: 201 }),
  },
  {
    route: `${occurrence}/change`,
    method: 'POST',
    path: `${occurrencePath}/change`,
    body: { ...someTime, reach: 'one' },
    sees: 'session',
    answers: only({ client: 200, clinician: 200 }),
  },
  {
    route: `${occurrence}/start`,
    method: 'POST',
    path: `${occurrencePath}/start`,
    answers: only({ client: 200, clinician: 200 }),
  },
  {
    route: `${occurrence}/cancel`,
    method: 'POST',
    path: `${occurrencePath}/cancel`,
    body: { reach: 'one' },
    sees: 'session',
    answers: only({ client: 204, clinician: 204 }),
  },
  {
    route: `${workspace}/video-link`,
    method: 'POST',
    path: '/api/workspaces/:workspaceId/video-link',
    body: { link: 'https://video.example/room' },
    answers: only({ client: 204, clinician: 204 }),
  },
  {
    route: `${workspace}/video-link`,
    method: 'DELETE',
    path: '/api/workspaces/:workspaceId/video-link',
    answers: only({ client: 204, clinician: 204 }),
  },
  {
    route: `${workspace}/access-log`,
    method: 'GET',
    path: '/api/workspaces/:workspaceId/access-log',
    answers: only({ client: 200 }),
  },
  {
    route: `${workspace}/help-back-in`,
    method: 'POST',
    path: '/api/workspaces/:workspaceId/help-back-in',
    answers: only({ clinician: 201 }),
  },
  {
    route: `${workspace}/invitation`,
    method: 'POST',
    path: '/api/workspaces/:waitingId/invitation',
    answers: only({ clinician: 201 }),
  },
  {
    route: `${workspace}/invitation`,
    method: 'DELETE',
    path: '/api/workspaces/:waitingId/invitation',
    answers: only({ clinician: 204 }),
  },
  {
    route: `${workspace}/clinicians/[accountId]`,
    method: 'DELETE',
    path: '/api/workspaces/:workspaceId/clinicians/:spareId',
    answers: only({ client: 204 }),
  },

  {
    route: authorship,
    method: 'GET',
    path: '/api/documents/:board/authorship',
    answers: only({ client: 200, clinician: 200 }),
  },
  {
    route: authorship,
    method: 'GET',
    path: '/api/documents/:session/authorship',
    answers: only({ client: 200, clinician: 200 }),
  },
  {
    route: authorship,
    method: 'GET',
    path: '/api/documents/:plan/authorship',
    answers: only({ client: 200, clinician: 200 }),
  },
  {
    route: authorship,
    method: 'GET',
    path: '/api/documents/:draft/authorship',
    answers: only({ client: 200 }),
  },
  {
    route: authorship,
    method: 'GET',
    path: '/api/documents/:shared/authorship',
    answers: only({ client: 200, clinician: 200 }),
  },

  ...(['board', 'session', 'plan'] as const).flatMap((name): RouteRow[] => [
    {
      route: versions,
      method: 'GET',
      path: `/api/documents/:${name}/versions`,
      answers: only({ client: 200, clinician: 200 }),
    },
    {
      route: version,
      method: 'GET',
      path: `/api/documents/:${name}/versions/:${name}Version`,
      answers: only({ client: 200, clinician: 200 }),
    },
    {
      route: versions,
      method: 'POST',
      path: `/api/documents/:${name}/versions`,
      body: { name: 'After session 4', reason: '' },
      answers: only({ client: 201, clinician: 201 }),
    },
    {
      route: `${version}/restore`,
      method: 'POST',
      path: `/api/documents/:${name}/versions/:${name}Version/restore`,
      answers: only({ client: 200, clinician: 200 }),
    },
  ]),
  {
    route: versions,
    method: 'GET',
    path: '/api/documents/:draft/versions',
    answers: only({ client: 200 }),
  },
  {
    route: version,
    method: 'GET',
    path: '/api/documents/:draft/versions/:draftVersion',
    answers: only({ client: 200 }),
  },
  {
    route: versions,
    method: 'POST',
    path: '/api/documents/:draft/versions',
    body: { name: 'Mine' },
    answers: only({ client: 201 }),
  },
  {
    route: `${version}/restore`,
    method: 'POST',
    path: '/api/documents/:draft/versions/:draftVersion/restore',
    answers: only({ client: 200 }),
  },
  {
    route: versions,
    method: 'GET',
    path: '/api/documents/:shared/versions',
    answers: only({ client: 200, clinician: 200 }),
  },
  // Kept before it was shared: its writer's alone.
  {
    route: version,
    method: 'GET',
    path: '/api/documents/:shared/versions/:privateVersion',
    answers: only({ client: 200 }),
  },
  {
    route: version,
    method: 'GET',
    path: '/api/documents/:shared/versions/:sharedVersion',
    answers: only({ client: 200, clinician: 200 }),
  },
  {
    route: versions,
    method: 'POST',
    path: '/api/documents/:shared/versions',
    body: { name: 'Mine' },
    answers: only({ client: 201, clinician: 403 }),
  },
  {
    route: `${version}/restore`,
    method: 'POST',
    path: '/api/documents/:shared/versions/:sharedVersion/restore',
    answers: only({ client: 200, clinician: 403 }),
  },

  {
    route: reflection,
    method: 'DELETE',
    path: '/api/reflections/:fresh',
    fresh: 'draft',
    answers: only({ client: 204 }),
  },
  {
    route: reflection,
    method: 'DELETE',
    path: '/api/reflections/:fresh',
    fresh: 'shared',
    answers: only({ client: 403, clinician: 403 }),
  },
  {
    route: `${reflection}/share`,
    method: 'POST',
    path: '/api/reflections/:fresh/share',
    fresh: 'draft',
    answers: only({ client: 204 }),
  },
  {
    route: `${reflection}/share`,
    method: 'POST',
    path: '/api/reflections/:fresh/share',
    fresh: 'shared',
    answers: only({ client: 204, clinician: 403 }),
  },
  {
    route: `${reflection}/unshare`,
    method: 'POST',
    path: '/api/reflections/:fresh/unshare',
    fresh: 'shared',
    answers: only({ client: 204, clinician: 403 }),
  },
  {
    route: `${reflection}/unshare`,
    method: 'POST',
    path: '/api/reflections/:fresh/unshare',
    fresh: 'draft',
    answers: only({ client: 204 }),
  },

  ...(['share', 'unshare'] as const).flatMap((what): RouteRow[] => [
    {
      route: `${document}/${what}`,
      method: 'POST',
      path: `/api/documents/:freshDocument/${what}`,
      fresh: 'draft',
      answers: only({ client: 204 }),
    },
    {
      route: `${document}/${what}`,
      method: 'POST',
      path: `/api/documents/:freshDocument/${what}`,
      fresh: 'shared',
      answers: only({ client: 204, clinician: 403 }),
    },
    {
      route: `${document}/${what}`,
      method: 'POST',
      path: `/api/documents/:board/${what}`,
      answers: only({ client: 403, clinician: 403 }),
    },
  ]),
  {
    route: document,
    method: 'DELETE',
    path: '/api/documents/:freshDocument',
    fresh: 'draft',
    answers: only({ client: 204 }),
  },
  {
    route: document,
    method: 'DELETE',
    path: '/api/documents/:startingPoint',
    answers: only({ client: 403, clinician: 403 }),
  },
  {
    route: document,
    method: 'DELETE',
    path: '/api/documents/:board',
    answers: only({ client: 403, clinician: 403 }),
  },
  {
    route: `${document}/passages`,
    method: 'GET',
    path: '/api/documents/:startingPoint/passages',
    answers: only({ client: 200, clinician: 200 }),
  },
  {
    route: `${document}/passages`,
    method: 'GET',
    path: '/api/documents/:draft/passages',
    answers: only({ client: 409 }),
  },
  {
    route: `${document}/passages`,
    method: 'GET',
    path: '/api/documents/:board/passages',
    answers: only({}),
  },

  { route: 'clients', method: 'GET', path: '/api/clients', answers: signedIn(200) },
  {
    route: 'clients',
    method: 'POST',
    path: '/api/clients',
    body: { clientName: 'Somebody' },
    answers: only({ clinician: 201, 'other-clinician': 201, 'former-clinician': 201 }),
  },
  {
    route: 'clients/pretend',
    method: 'POST',
    path: '/api/clients/pretend',
    answers: only({ clinician: 201, 'other-clinician': 201, 'former-clinician': 201 }),
  },
  {
    route: `${workspace}/pretend`,
    method: 'DELETE',
    path: '/api/workspaces/:pretendId/pretend',
    answers: only({ clinician: 204 }),
  },
  // Somebody real is put away by nobody.
  {
    route: `${workspace}/pretend`,
    method: 'DELETE',
    path: '/api/workspaces/:workspaceId/pretend',
    answers: only({}),
  },

  {
    route: 'practice/people',
    method: 'POST',
    path: '/api/practice/people',
    body: { name: 'Idris', signInName: 'idris', roles: ['clinician'] },
    answers: only({ admin: 201 }),
  },
  {
    route: 'practice/people/[accountId]/link',
    method: 'POST',
    path: '/api/practice/people/:waitingColleagueId/link',
    answers: only({ admin: 201 }),
  },
  // Whoever has begun has an account of their own: nobody makes a link to it.
  {
    route: 'practice/people/[accountId]/link',
    method: 'POST',
    path: '/api/practice/people/:clinicianId/link',
    answers: only({}),
  },
  {
    route: 'practice/help',
    method: 'POST',
    path: '/api/practice/help',
    body: { contacts: [{ name: 'Night line', reach: '01632 960001', hours: '' }] },
    answers: only({ admin: 204 }),
  },

  {
    route: 'invitations/open',
    method: 'POST',
    path: '/api/invitations/open',
    body: { token: 'x' },
    answers: all(410),
  },
  {
    route: 'invitations/accept',
    method: 'POST',
    path: '/api/invitations/accept',
    body: { token: 'x', signInName: 'eve', password: 'a long password' },
    answers: all(410),
  },
  {
    route: 'invitations/get-back-in',
    method: 'POST',
    path: '/api/invitations/get-back-in',
    body: { token: 'x', password: 'a long password' },
    answers: all(410),
  },
  {
    route: 'set-up',
    method: 'POST',
    path: '/api/set-up',
    body: { token: 'x', practiceName: 'P', name: 'E', signInName: 'eve', password: 'a long password' },
    answers: all(410),
  },
  {
    route: 'recovery',
    method: 'POST',
    path: '/api/recovery',
    body: { signInName: 'client', code: 'x', password: 'a long password' },
    answers: all(403),
  },

  {
    route: 'mail-links',
    method: 'POST',
    path: '/api/mail-links',
    // One that no message can go to: those that can are counted by the hour.
    body: { address: 'x' },
    answers: all(422),
  },
  {
    route: 'mail-links/open',
    method: 'POST',
    path: '/api/mail-links/open',
    body: { token: 'x' },
    answers: all(410),
  },
  {
    route: 'mail-links/get-back-in',
    method: 'POST',
    path: '/api/mail-links/get-back-in',
    body: { token: 'x', password: 'a long password' },
    answers: all(410),
  },
  {
    route: 'account/e-mail',
    method: 'POST',
    path: '/api/account/e-mail',
    body: { address: 'x' },
    answers: signedIn(422),
  },
  {
    route: 'account/e-mail/confirm',
    method: 'POST',
    path: '/api/account/e-mail/confirm',
    body: { token: 'x' },
    answers: signedIn(410),
  },
  { route: 'account/e-mail', method: 'DELETE', path: '/api/account/e-mail', answers: signedIn(204) },
  { route: 'passkey-request', method: 'POST', path: '/api/passkey-request', answers: all(200) },
  {
    route: 'account/passkeys/request',
    method: 'POST',
    path: '/api/account/passkeys/request',
    answers: signedIn(200),
  },
  { route: 'account/passkeys', method: 'GET', path: '/api/account/passkeys', answers: signedIn(200) },
  {
    route: 'account/passkeys',
    method: 'POST',
    path: '/api/account/passkeys',
    body: {
      id: 'x',
      rawId: 'x',
      type: 'public-key',
      clientExtensionResults: {},
      response: { clientDataJSON: 'e30', attestationObject: 'oA' },
    },
    answers: signedIn(409),
  },
  {
    route: 'account/passkeys/[credentialId]',
    method: 'DELETE',
    path: '/api/account/passkeys/x',
    answers: signedIn(404),
  },
  {
    route: 'account/proof',
    method: 'POST',
    path: '/api/account/proof',
    body: { password: 'x' },
    answers: signedIn(403),
  },
  {
    route: 'account/proof/request',
    method: 'POST',
    path: '/api/account/proof/request',
    answers: signedIn(200),
  },
  {
    route: 'account/proof/passkey',
    method: 'POST',
    path: '/api/account/proof/passkey',
    body: {
      id: 'x',
      rawId: 'x',
      type: 'public-key',
      clientExtensionResults: {},
      response: { clientDataJSON: 'e30', authenticatorData: 'x', signature: 'x' },
    },
    answers: signedIn(403),
  },
  { route: 'account/outbox-key', method: 'GET', path: '/api/account/outbox-key', answers: signedIn(200) },
  { route: 'account/staying', method: 'GET', path: '/api/account/staying', answers: signedIn(200) },
  { route: 'account/staying', method: 'POST', path: '/api/account/staying', answers: signedIn(200) },
  { route: 'account/sessions', method: 'GET', path: '/api/account/sessions', answers: signedIn(200) },
  {
    route: 'account/recovery-card',
    method: 'POST',
    path: '/api/account/recovery-card',
    answers: signedIn(201),
  },
  {
    route: 'account/open-drafts',
    method: 'POST',
    path: '/api/account/open-drafts',
    body: { code: 'x' },
    answers: signedIn(403),
  },
  {
    route: 'account/password',
    method: 'POST',
    path: '/api/account/password',
    body: { current: 'not the password', next: 'a long password' },
    answers: signedIn(403),
  },
  {
    route: 'account/sessions/[sessionId]',
    method: 'DELETE',
    path: '/api/account/sessions/:clientSessionId',
    answers: only({ client: 204 }),
  },
  { route: 'account/sessions', method: 'DELETE', path: '/api/account/sessions', answers: signedIn(204) },
]

export type DocumentName = 'board' | 'session' | 'plan' | 'draft' | 'shared' | 'startingPoint'

/** What each person may do with each document over a socket; to everybody else it does not exist. */
export const socketAccess: Readonly<Record<DocumentName, Readonly<Partial<Record<Role, 'write' | 'read'>>>>> =
  {
    board: { client: 'write', clinician: 'write' },
    session: { client: 'write', clinician: 'write' },
    plan: { client: 'write', clinician: 'write' },
    draft: { client: 'write' },
    shared: { client: 'write', clinician: 'read' },
    startingPoint: { client: 'write', clinician: 'read' },
  }

/**
 * Every message of the wire, and how a connection that was let in is answered: `stays`, or the close code.
 * `read` is for whoever may only read. Messages that only the server sends close a connection that speaks one.
 */
export const messageRows: Readonly<
  Record<keyof typeof messageType, { readonly write: 'stays' | number; readonly read: 'stays' | number }>
> = {
  sync: { write: 'stays', read: 4403 },
  awareness: { write: 'stays', read: 'stays' },
  queryAwareness: { write: 'stays', read: 'stays' },
  acknowledged: { write: 4400, read: 4400 },
  hello: { write: 4400, read: 4400 },
  roster: { write: 4400, read: 4400 },
  recordsChanged: { write: 4400, read: 4400 },
  notSaved: { write: 4400, read: 4400 },
}
