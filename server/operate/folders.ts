/** Where everything lies that a command of the operator works on. */
export interface Folders {
  readonly dataFolder: string
  readonly keysFolder: string
  /** 32 bytes from the environment; undefined: the key lies in the keys folder. */
  readonly masterKey: Uint8Array | undefined
}
