import type { Page } from '@playwright/test'
import { adminSignInName, demoPassword } from '#server/demo/seed.ts'
import * as z from 'zod'
import { linkIn } from '../support/memory-mailer.ts'
import { ensureStatus, secretOf, signedIn } from '../support/pair-by-interface.ts'
import { createHttpPerson, type HttpPerson } from '../support/people-http.ts'
import type { SmtpServer } from '../support/smtp-server.ts'

/** One screen of the demo, by its address, and words that stand on it. */
export interface DemoPage {
  readonly name: string
  readonly path: string
  readonly words: string
  /** Opens what is only there after a press. */
  readonly open?: (page: Page) => Promise<void>
  /** Esc closes it, or it hides nothing: it may be opened on the visit to the page itself, after others of the same page. */
  readonly onSameVisit?: true
}

/** Whose browser it is, and every screen they can reach. */
export interface DemoVisit {
  readonly who: 'nobody' | 'Sam' | 'Ana' | 'the admin' | 'a newcomer'
  readonly person: HttpPerson | undefined
  readonly pages: readonly DemoPage[]
}

/** Every screen there is, for nobody, Sam, his clinician Ana, the practice's admin and a newcomer to it, with ids found as a visitor would find them. */
export async function findDemoPages(url: string, mail: SmtpServer): Promise<readonly DemoVisit[]> {
  const sam = await signedIn(url, { signInName: 'sam@demo.test', password: demoPassword })
  const ana = await signedIn(url, { signInName: 'rivera@demo.test', password: demoPassword })
  const admin = await signedIn(url, { signInName: adminSignInName, password: demoPassword })
  const first = (await sam.ask('GET', '/')).headers.get('location') ?? ''
  const base = new URL(first, url).pathname
  const linkOn = async (person: HttpPerson, path: string, words: string): Promise<string> => {
    const { body } = await person.ask('GET', path)
    const links = body.matchAll(/<a [^>]*href="(\/w\/[^"]+)"[^>]*>(.*?)<\/a>/g)
    const found = [...links].find(([, , inside]) => inside?.includes(words))?.[1]
    if (found === undefined) throw new Error(`no link with those words on ${path}`)
    return found
  }
  const pretend = await beginPretend(ana)
  await keepOwnMail(ana, mail)
  await beginOwnMail(sam, 'sam@mail.example')
  const goal = await linkOn(sam, `${base}/goals`, 'Taking the bus to work')
  const suggestedGoal = await linkOn(sam, `${base}/goals`, 'Ring my sister')
  const session = await linkOn(sam, `${base}/sessions`, 'Session 2')
  const draft = await linkOn(sam, `${base}/reflections`, 'Standing still in a crowd.')
  const shared = await linkOn(sam, `${base}/reflections`, 'That a bad night is one night.')
  // Links of buttons have their words beside an icon.
  const historyOf = (person: HttpPerson, path: string) => linkOn(person, path, 'Earlier versions')
  const boardHistory = await historyOf(sam, `${base}/goals`)
  const goalHistory = await historyOf(sam, goal)
  const sessionHistory = await historyOf(sam, session)
  const planHistory = await historyOf(sam, `${base}/plan`)
  const sharedHistory = await historyOf(sam, shared)
  const draftHistory = await historyOf(sam, draft)
  const boardVersion = await linkOn(sam, boardHistory, 'After session 1')
  const goalVersion = await linkOn(sam, goalHistory, 'Written by')
  const sessionVersion = await linkOn(sam, sessionHistory, 'Written by')
  const planVersion = await linkOn(sam, planHistory, 'Written by')
  const both: readonly DemoPage[] = [
    { name: 'versions of the goals', path: boardHistory, words: 'After session 1' },
    { name: 'versions of a shared reflection', path: sharedHistory, words: 'As it was shared' },
    { name: 'a version of the goals', path: boardVersion, words: 'So that we remember where we began.' },
    { name: 'a version of one goal', path: goalVersion, words: 'The goal as it was' },
    { name: 'a version of a session page', path: sessionVersion, words: 'What is different' },
    {
      name: 'keeping a version',
      path: sessionHistory,
      words: 'What to call it',
      onSameVisit: true,
      open: press('Keep the words as they are now…'),
    },
    {
      name: 'going back to a version',
      path: sessionVersion,
      words: 'so you can undo this',
      onSameVisit: true,
      open: press('Use these words again…'),
    },
    { name: 'goals', path: `${base}/goals`, words: 'Taking the bus to work' },
    { name: 'one goal', path: goal, words: 'Ride to the library and back' },
    {
      name: 'moving a goal',
      path: `${base}/goals`,
      words: 'Move up',
      onSameVisit: true,
      open: press('Move…'),
    },
    {
      name: 'what screen readers say',
      path: `${base}/goals`,
      words: 'This is for the device you use now.',
      onSameVisit: true,
      open: unfold('For screen readers'),
    },
    {
      name: 'the starting point',
      path: `${base}/starting-point`,
      words: 'Getting on the bus the way other people do',
    },
    { name: 'ways to go about a goal', path: `${goal}/ways`, words: 'Small rides, then longer ones' },
    { name: 'history of a goal', path: `${goal}/life`, words: 'You both moved it' },
    { name: 'more of a goal', path: goal, words: 'Part of life', onSameVisit: true, open: unfold('More') },
    { name: 'a shared reflection', path: shared, words: 'That a bad night is one night.' },
    { name: 'reflections', path: `${base}/reflections`, words: 'What therapy has shown me' },
    { name: 'sessions', path: `${base}/sessions`, words: 'Session 2' },
    {
      name: 'changing a session’s time',
      path: `${base}/sessions`,
      words: 'Which sessions',
      onSameVisit: true,
      open: choose(/^Change /, 'Another time…'),
    },
    {
      name: 'calling a session off',
      path: `${base}/sessions`,
      words: 'Call off this session?',
      onSameVisit: true,
      open: choose(/^Change /, 'Call off…'),
    },
    {
      name: 'the video link',
      path: `${base}/sessions`,
      words: 'New link',
      onSameVisit: true,
      open: press('Change the link'),
    },
    {
      name: 'removing the video link',
      path: `${base}/sessions`,
      words: 'Remove it for both of you?',
      open: async (page) => {
        await press('Change the link')(page)
        await press('Remove the link…')(page)
      },
    },
    { name: 'a session page', path: session, words: 'Sam rode to the library and back.' },
    {
      name: 'the goals beside a session’s notes',
      path: session,
      words: 'Open all goals',
      open: async (page) => {
        const goals = page.getByRole('tab', { name: 'Goals' })
        if ((await goals.count()) > 0) await goals.click()
      },
    },
    { name: 'the plan', path: `${base}/plan`, words: 'I leave the post on the stairs.' },
    { name: 'versions of the plan', path: planHistory, words: 'Written by' },
    { name: 'a version of the plan', path: planVersion, words: 'The plan as it was' },
    { name: 'progress', path: `${base}/progress`, words: 'After session 1' },
    { name: 'help', path: '/help', words: 'If you need someone now' },
    { name: 'me', path: '/me', words: 'Where you are signed in' },
    { name: 'no page', path: '/nothing', words: 'There is no page here' },
    { name: 'no such page', path: `/w/${'x'.repeat(22)}`, words: 'There is no page here' },
    {
      name: 'who wrote what',
      path: session,
      words: 'Who wrote what, as a list',
      onSameVisit: true,
      open: press('Who wrote what'),
    },
    {
      name: 'take a moment',
      path: '/me',
      words: 'You are here.',
      onSameVisit: true,
      open: press('Take a moment'),
    },
  ]
  return [
    {
      who: 'nobody',
      person: undefined,
      pages: [
        { name: 'signing in', path: '/sign-in', words: 'I forgot my password or name' },
        { name: 'set-up that was used', path: '/set-up', words: 'This practice is set up' },
        { name: 'an invitation', path: '/invitation#x', words: 'A link for you' },
        { name: 'recovery', path: '/recovery', words: 'The code on your card' },
        {
          name: 'asking for a link by e-mail',
          path: '/recovery#e-mail',
          words: 'If this address is one that was confirmed here',
          open: async (page) => {
            await page.getByLabel('E-mail address').fill('nobody@mail.example')
            await press('Send a link to my e-mail')(page)
          },
        },
        { name: 'a link from a message', path: '/link#x', words: 'The link from your e-mail' },
        {
          name: 'a link from a message that is used up',
          path: '/link#x',
          words: 'This link does not work any more',
          open: press('Open'),
        },
        { name: 'the gallery of parts', path: '/gallery', words: 'Each part of a screen' },
        { name: 'help', path: '/help', words: 'Night line of the county' },
      ],
    },
    {
      who: 'Sam',
      person: sam,
      pages: [
        { name: 'home', path: base, words: 'Hello Sam Whitlock' },
        { name: 'a first visit', path: '/welcome', words: 'When it gets too much' },
        { name: 'the first question', path: '/welcome?step=begin', words: 'Look around' },
        { name: 'a draft', path: draft, words: 'Standing still in a crowd.' },
        { name: 'versions of a draft', path: draftHistory, words: 'Only you can read these.' },
        { name: 'who read what', path: `${base}/access`, words: 'Ana Rivera' },
        {
          name: 'what was found',
          path: `${base}/find`,
          words: 'The lamp is off before midnight.',
          open: async (page) => {
            await page.getByLabel('Words to look for').fill('midnight lamp')
            await page.getByRole('button', { name: 'Find' }).click()
          },
        },
        { name: 'what is suggested', path: suggestedGoal, words: 'I see it differently…' },
        { name: 'goals on paper', path: `${base}/goals/print`, words: 'The lamp is off before midnight.' },
        {
          name: 'what has changed on the goals',
          path: `${base}/goals/changes`,
          words: 'suggested something for',
        },
        {
          name: 'another e-mail address',
          path: '/me',
          words: 'Is that mailbox yours alone?',
          onSameVisit: true,
          open: unfold('Use another address'),
        },
        {
          name: 'quoting words on a goal',
          path: goal,
          words: 'What to quote from',
          open: press('Quote from…'),
        },
        {
          name: 'sharing a draft',
          path: draft,
          words: 'You can stop at any time.',
          onSameVisit: true,
          open: press('Share…'),
        },
        {
          name: 'ending somebody’s reading',
          path: '/me',
          words: 'This cannot be undone here.',
          onSameVisit: true,
          open: press('Stop Ana Rivera reading here…'),
        },
        ...both,
      ],
    },
    {
      who: 'Ana',
      person: ana,
      pages: [
        { name: 'replacing a goal', path: goal, words: 'Which goal', open: press('Replace…') },
        { name: 'today', path: '/today', words: 'Sessions today' },
        {
          name: 'setting a time on Today',
          path: '/today',
          words: 'When do you meet?',
          onSameVisit: true,
          open: press('Set a time'),
        },
        { name: 'clients', path: '/clients', words: 'Has joined' },
        { name: 'the library', path: '/library', words: 'Walking along the harbour' },
        {
          name: 'inviting',
          path: '/clients',
          words: 'The name you both use',
          onSameVisit: true,
          open: press('Invite a client'),
        },
        { name: 'overview', path: base, words: 'Working on' },
        { name: 'overview of a pretend client', path: pretend, words: 'is not a real person' },
        {
          name: 'their side',
          path: pretend,
          words: 'Open this link in a private window',
          onSameVisit: true,
          open: press('See it as'),
        },
        {
          name: 'putting a pretend client away',
          path: pretend,
          words: 'and stays closed',
          onSameVisit: true,
          open: press('Put Robin'),
        },
        ...both,
      ],
    },
    {
      who: 'the admin',
      person: admin,
      pages: [
        { name: 'practice', path: '/practice', words: 'Harbour Street Practice' },
        {
          name: 'adding a colleague',
          path: '/practice',
          words: 'What they do here',
          onSameVisit: true,
          open: press('Add a colleague'),
        },
        { name: 'me, of an admin', path: '/me', words: 'Where you are signed in' },
      ],
    },
    {
      who: 'a newcomer',
      person: await joinPractice(url, admin),
      pages: [
        { name: 'today, with nobody yet', path: '/today', words: 'Try it with a pretend client' },
        { name: 'clients, with nobody yet', path: '/clients', words: 'Try it with a pretend client' },
        {
          name: 'adding an e-mail address',
          path: '/me',
          words: 'Is that mailbox yours alone?',
          onSameVisit: true,
          open: unfold('Add an e-mail address'),
        },
      ],
    },
  ]
}

/** Where Ana tries the place out: the first page of somebody who is nobody. */
async function beginPretend(ana: HttpPerson): Promise<string> {
  const { body } = ensureStatus(await ana.ask('POST', '/api/clients/pretend'), 201)
  return `/w/${z.object({ workspaceId: z.string() }).parse(JSON.parse(body)).workspaceId}`
}

/** An address of one's own that waits for its link to be opened. */
async function beginOwnMail(person: HttpPerson, address: string): Promise<void> {
  ensureStatus(await person.ask('POST', '/api/account/e-mail', { body: { address } }), 204)
}

/** An address of one's own that is in use. */
async function keepOwnMail(person: HttpPerson, mail: SmtpServer): Promise<void> {
  await beginOwnMail(person, 'ana@mail.example')
  const body = { token: secretOf(linkIn(await mail.received(0))) }
  ensureStatus(await person.ask('POST', '/api/account/e-mail/confirm', { body }), 204)
}

/** A clinician who has just begun and has no clients. */
async function joinPractice(url: string, admin: HttpPerson): Promise<HttpPerson> {
  const colleague = { name: 'Idris Bell', signInName: 'bell@demo.test', roles: ['clinician'] }
  const made = ensureStatus(await admin.ask('POST', '/api/practice/people', { body: colleague }), 201)
  const { link } = z.object({ link: z.string() }).parse(JSON.parse(made.body))
  const body = { token: secretOf(link), password: demoPassword }
  ensureStatus(await createHttpPerson(url).ask('POST', '/api/invitations/get-back-in', { body }), 200)
  return signedIn(url, { signInName: colleague.signInName, password: demoPassword })
}

const press = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click()
}

const unfold = (name: string) => async (page: Page) => {
  await page.getByRole('main').getByText(name, { exact: true }).click()
}

const choose = (menu: RegExp, choice: string) => async (page: Page) => {
  await page.getByRole('button', { name: menu }).first().click()
  await page.getByRole('menuitem', { name: choice }).click()
}
