import styles from './button.module.css'
import { classNames } from './class-names.ts'
import { InternalLink, type InternalLinkProps } from './internal-link.tsx'

/** A link that is the one thing to do next, or a further choice. */
export function ButtonLink({
  look = 'plain',
  ...rest
}: Omit<InternalLinkProps, 'className'> & { readonly look?: 'main' | 'plain' | 'quiet' }) {
  return <InternalLink {...rest} className={classNames(styles.button, styles[look])} />
}
