import type { ComponentProps } from 'react'

export interface InternalLinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  /** A path of Waymark, put together from ids. */
  readonly to: string
  readonly query?: Readonly<Record<string, string>>
}

/**
 * A link to another page of Waymark, by a whole new page. The framework's own links keep what was read in
 * memory and show it again on Back, even after sharing has stopped; a page asked anew goes through the gate.
 */
export function InternalLink({ to, query, children, ...rest }: InternalLinkProps) {
  const search = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`
  return (
    <a {...rest} href={`${to}${search}`}>
      {children}
    </a>
  )
}
