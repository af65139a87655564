/** A client as the list shows them. */
export interface ShownClient {
  readonly workspaceId: string
  readonly clientName: string
  readonly joined: boolean
  readonly isPretend: boolean
  readonly invitation:
    | { readonly state: 'waiting' | 'expired' | 'accepted' | 'revoked'; readonly expiresAt: number }
    | undefined
}
