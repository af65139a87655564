// Without JSX here, children are a prop like any other.
// oxlint-disable react/no-children-prop
import { createElement, type ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Announcer } from '../../../app/_ui/announcer.tsx'
import { Avatar } from '../../../app/_ui/avatar.tsx'
import { Button } from '../../../app/_ui/button.tsx'
import { Card } from '../../../app/_ui/card.tsx'
import { CheckField } from '../../../app/_ui/check-field.tsx'
import { DateField } from '../../../app/_ui/date-field.tsx'
import { Dialog } from '../../../app/_ui/dialog.tsx'
import { Drawer } from '../../../app/_ui/drawer.tsx'
import { Folded } from '../../../app/_ui/folded.tsx'
import { Header } from '../../../app/_ui/header.tsx'
import { IconButton } from '../../../app/_ui/icon-button.tsx'
import { initialsOf } from '../../../app/_ui/initials.ts'
import { Menu } from '../../../app/_ui/menu.tsx'
import { PracticeNav, WorkspaceNav } from '../../../app/_ui/nav.tsx'
import { RadioField } from '../../../app/_ui/radio-field.tsx'
import { SaveStateLine } from '../../../app/_ui/save-state-line.tsx'
import { Screen } from '../../../app/_ui/screen.tsx'
import { SelectField } from '../../../app/_ui/select-field.tsx'
import { SwitchField } from '../../../app/_ui/switch-field.tsx'
import { Tabs } from '../../../app/_ui/tabs.tsx'
import { Present } from '../../../app/_ui/present.tsx'
import { TextField } from '../../../app/_ui/text-field.tsx'
import { When } from '../../../app/_ui/when.tsx'
import { sayWhose } from '../../../app/w/[workspaceId]/say-whose.ts'

const nothing = () => {}
const parts: readonly (readonly [string, ReactElement])[] = [
  ['button', createElement(Button, {}, 'Move…')],
  ['pending button', createElement(Button, { isPending: true }, 'Save')],
  ['icon button', createElement(IconButton, { label: 'More', icon: '…' })],
  [
    'menu',
    createElement(Menu<'a'>, {
      button: { words: 'Move…' },
      label: 'Move',
      choices: [{ id: 'a', label: 'A' }],
      onChoose: nothing,
    }),
  ],
  ['dialog', createElement(Dialog, { title: 'T', isOpen: false, onClose: nothing, children: 'x' })],
  [
    'text field',
    createElement(TextField, { label: 'L', hint: 'h', problem: 'p', value: '', onChange: nothing }),
  ],
  [
    'select field',
    createElement(SelectField<'a'>, {
      label: 'L',
      value: 'a',
      options: [{ id: 'a', label: 'A' }],
      onChange: nothing,
    }),
  ],
  [
    'tabs',
    createElement(Tabs<'a' | 'b'>, {
      label: 'L',
      tabs: [
        { id: 'a', label: 'A', content: 'a' },
        { id: 'b', label: 'B', content: 'b' },
      ],
    }),
  ],
  ['card', createElement(Card, { title: 'T', children: 'x' })],
  ['drawer', createElement(Drawer, { title: 'T', isOpen: false, onClose: nothing, children: 'x' })],
  ['folded', createElement(Folded, { title: 'T', children: 'x' })],
  ['day', createElement(DateField, { label: 'L', value: '2001-11-06', onChange: nothing })],
  ['tick', createElement(CheckField, { label: 'L', isChecked: true, onChange: nothing })],
  ['switch', createElement(SwitchField, { label: 'L', isOn: true, onChange: nothing })],
  [
    'choice',
    createElement(RadioField<'a'>, {
      label: 'L',
      options: [{ id: 'a', label: 'A' }],
      value: undefined,
      onChange: nothing,
    }),
  ],
  ['avatar', createElement(Avatar, { name: 'Sam', hue: 'client' })],
  ['save state', createElement(SaveStateLine, { look: 'attention', words: 'Not saved' })],
  ['navigation', createElement(WorkspaceNav, { workspaceId: 'w', viewer: 'client', current: 'goals' })],
  [
    'navigation of a practice',
    createElement(PracticeNav, { roles: ['clinician', 'admin'], current: 'clients' }),
  ],
  ['announcer', createElement(Announcer, { children: 'x' })],
  [
    'screen',
    createElement(Screen, { title: 'T', lead: { kind: 'me', name: 'Sam', role: 'client' }, children: 'x' }),
  ],
]

describe('parts on the server', () => {
  it.each(parts)('PG-7 %s carries no inline style, which the policy would block', (_name, part) => {
    expect(renderToString(part)).not.toMatch(/\sstyle=|<style/u)
  })

  it('PG-7 a pending button stays in reach and says that it does nothing', () => {
    const html = renderToString(createElement(Button, { isPending: true }, 'Saving'))
    expect(html).toContain('aria-disabled="true"')
    expect(html).not.toMatch(/\sdisabled/u)
  })

  it('PG-8 every screen has one first heading, a main part, Take a moment and Leave now', () => {
    const html = renderToString(
      createElement(Screen, { title: 'Goals', lead: { kind: 'none' }, children: 'words' }),
    )
    expect(html.match(/<h1/gu)).toHaveLength(1)
    expect(html).toContain('<main')
    expect(html.indexOf('Take a moment')).toBeGreaterThan(0)
    expect(html.indexOf('Leave now')).toBeGreaterThan(html.indexOf('Take a moment'))
  })

  it('PG-100 the first heading says whose pages these are before what they are, and that somebody is not real', () => {
    const sam = { role: 'clinician', clientName: 'Sam Whitlock', isPretend: false } as const
    const heading = (whose: string | undefined) =>
      renderToString(createElement(Header, { title: 'Session 2', whose, lead: { kind: 'none' } }))
        .match(/<h1.*<\/h1>/u)?.[0]
        .replaceAll(/<[^>]*>/gu, '')
    expect(heading(sayWhose(sam))).toBe('Sam Whitlock · Session 2')
    expect(heading(sayWhose({ ...sam, isPretend: true }))).toBe('Sam Whitlock (not real) · Session 2')
    // Whose own they are needs no telling.
    expect(heading(sayWhose({ ...sam, role: 'client' }))).toBe('Session 2')
  })

  it('PG-103 Today is among the pages inside a client for a clinician alone', () => {
    const nav = (viewer: 'client' | 'clinician') =>
      renderToString(createElement(WorkspaceNav, { workspaceId: 'w', viewer }))
    expect(nav('clinician')).toContain('href="/today"')
    expect(nav('client')).not.toContain('/today')
  })

  it('PG-9 the two people are told apart by initials and line, not by hue alone', () => {
    const client = renderToString(createElement(Avatar, { name: 'Sam', hue: 'client' }))
    const clinician = renderToString(createElement(Avatar, { name: 'Ana Rivera', hue: 'clinician' }))
    expect(client).toContain('aria-label="Sam"')
    expect(client).toContain('>S<')
    expect(clinician).toContain('>AR<')
  })
})

describe('initials', () => {
  it.each([
    ['Sam', 'S'],
    ['Ana Maria Rivera', 'AR'],
    ['  noor  ', 'N'],
    ['', ''],
    ['👩‍👧 Li', '👩‍👧L'],
    ['élan ørsted', 'ÉØ'],
  ])('PG-9 of "%s"', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})

describe('moments', () => {
  it('VE-22 the server says the year by the present that it tells the browser, and by no other clock', () => {
    const at = Date.UTC(2025, 11, 31, 23, 30)
    const said = (present: number) =>
      renderToString(createElement(Present, { at: present, children: createElement(When, { at }) }))
    expect(said(at + 60_000)).toContain('>Wednesday 31\u00a0December at 23:30<')
    expect(said(at + 3_600_000)).toContain('>Wednesday 31\u00a0December 2025 at 23:30<')
  })
})
