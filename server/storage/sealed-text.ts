import type { SealedAbout, Vault } from './vault.ts'

/** Opens a sealed text. Undefined when its key is gone or the record is not what it should be. */
export function openText(vault: Vault, about: SealedAbout, sealed: Uint8Array): string | undefined {
  const opened = vault.open(about, sealed)
  return opened.ok ? new TextDecoder().decode(opened.value) : undefined
}

export function sealText(vault: Vault, about: SealedAbout, text: string): Uint8Array {
  return vault.seal(about, new TextEncoder().encode(text))
}

/**
 * What a name belonging to a practice's people is sealed as. `kind` is the column ('account-name',
 * 'practice-name', 'client-name', 'sign-in-name', 'device', 'passkey', 'own-mail', 'approach'), `rowId` the row it stands in: no name can be
 * moved to another row. The practice's key has the class 'people'.
 */
export function aboutName(
  practiceId: string,
  kind:
    | 'account-name'
    | 'practice-name'
    | 'client-name'
    | 'sign-in-name'
    | 'device'
    | 'passkey'
    | 'help-contacts'
    | 'own-mail'
    | 'approach',
  rowId: string,
): SealedAbout {
  return { keyId: practiceId, workspaceId: '', class: 'people', kind: `${kind}/${rowId}`, seq: 0 }
}
