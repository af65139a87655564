import type { DecorationAttrs } from '@tiptap/pm/view'
import type { Awareness } from 'y-protocols/awareness'
import styles from './caret.module.css'

/** As the server says it in awareness; anything may stand there, so each is read with care. */
type CaretUser = Readonly<Record<string, unknown>>

const nameShownMs = 2_000

function hueOf(user: CaretUser): string {
  return (user.role === 'client' ? styles.client : styles.clinician) ?? ''
}

export function describeSelection(user: CaretUser): DecorationAttrs {
  return { class: `${styles.selection} ${hueOf(user)}` }
}

/** The carets of the others in one editor. */
export interface Carets {
  /** A caret with its person's name, for Tiptap; drawn anew whenever the editor likes. */
  render(user: CaretUser): HTMLElement
  /** Shows each name for two seconds after its caret moved. Gives back how to stop. */
  watch(awareness: Awareness, root: () => Element | undefined): () => void
}

export function createCarets(): Carets {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()

  const mark = (root: Element | undefined, account: string) => {
    for (const caret of root?.querySelectorAll('[data-caret-of]') ?? [])
      if (caret instanceof HTMLElement && caret.dataset.caretOf === account)
        caret.toggleAttribute('data-moving', timers.has(account))
  }

  return {
    render(user) {
      const account = typeof user.accountId === 'string' ? user.accountId : ''
      const caret = document.createElement('span')
      caret.className = `${styles.caret} ${hueOf(user)}`
      // Hidden from assistive technology: it would read into the text.
      caret.setAttribute('aria-hidden', 'true')
      caret.contentEditable = 'false'
      caret.dataset.caretOf = account
      caret.toggleAttribute('data-moving', timers.has(account))
      const label = document.createElement('span')
      label.className = styles.label ?? ''
      label.textContent = typeof user.name === 'string' ? user.name : ''
      caret.append(label)
      return caret
    },
    watch(awareness, root) {
      const moved = (account: string) => {
        clearTimeout(timers.get(account))
        timers.set(
          account,
          setTimeout(() => {
            timers.delete(account)
            mark(root(), account)
          }, nameShownMs),
        )
        mark(root(), account)
      }
      const onChange = ({ added, updated }: { readonly added: number[]; readonly updated: number[] }) => {
        for (const client of [...added, ...updated]) {
          const account: unknown = awareness.getStates().get(client)?.['user']?.accountId
          if (client !== awareness.clientID && typeof account === 'string') moved(account)
        }
      }
      awareness.on('change', onChange)
      return () => {
        awareness.off('change', onChange)
        for (const timer of timers.values()) clearTimeout(timer)
        timers.clear()
      }
    },
  }
}
