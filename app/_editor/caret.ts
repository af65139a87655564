import type { DecorationAttrs } from '@tiptap/pm/view'
import type { Awareness } from 'y-protocols/awareness'
import styles from './caret.module.css'

/** As the server says it in awareness; anything may stand there, so each is read with care. */
type CaretUser = Readonly<Record<string, unknown>>

const nameShownMs = 2_000

function hueOf(user: CaretUser): string {
  return (user.role === 'client' ? styles.client : styles.clinician) ?? ''
}

/** The other's caret with their name. Hidden from assistive technology: it would read into the text. */
export function renderCaret(user: CaretUser): HTMLElement {
  const caret = document.createElement('span')
  caret.className = `${styles.caret} ${hueOf(user)}`
  caret.setAttribute('aria-hidden', 'true')
  caret.contentEditable = 'false'
  caret.dataset.caretOf = typeof user.accountId === 'string' ? user.accountId : ''
  const label = document.createElement('span')
  label.className = styles.label ?? ''
  label.textContent = typeof user.name === 'string' ? user.name : ''
  caret.append(label)
  return caret
}

export function describeSelection(user: CaretUser): DecorationAttrs {
  return { class: `${styles.selection} ${hueOf(user)}` }
}

/** Shows a name at its caret for two seconds after each of its moves. Gives back how to stop. */
export function showNamesWhileMoving(awareness: Awareness, root: () => Element | undefined): () => void {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const findCarets = (account: string) =>
    [...(root()?.querySelectorAll('[data-caret-of]') ?? [])].filter(
      (caret) => caret instanceof HTMLElement && caret.dataset.caretOf === account,
    )
  const show = (account: string) => {
    clearTimeout(timers.get(account))
    for (const caret of findCarets(account)) caret.setAttribute('data-moving', '')
    timers.set(
      account,
      setTimeout(() => {
        for (const caret of findCarets(account)) caret.removeAttribute('data-moving')
      }, nameShownMs),
    )
  }
  const onChange = ({ added, updated }: { readonly added: number[]; readonly updated: number[] }) => {
    for (const client of [...added, ...updated]) {
      const account: unknown = awareness.getStates().get(client)?.['user']?.accountId
      // The caret itself is drawn in a task of its own, after this one.
      if (client !== awareness.clientID && typeof account === 'string') setTimeout(() => show(account), 0)
    }
  }
  awareness.on('change', onChange)
  return () => {
    awareness.off('change', onChange)
    for (const timer of timers.values()) clearTimeout(timer)
  }
}
