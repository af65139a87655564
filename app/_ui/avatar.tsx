import styles from './avatar.module.css'
import { classNames } from './class-names.ts'
import { initialsOf } from './initials.ts'

export interface AvatarProps {
  readonly name: string
  /** Whose hue and line. */
  readonly hue: 'client' | 'clinician'
  readonly size?: 'small' | 'usual'
  /** True where the name stands beside it in words: the initials are then silent. */
  readonly isNamed?: boolean
}

/** A person by initials, hue and line: solid for the client, dotted for the clinician. */
export function Avatar({ name, hue, size = 'usual', isNamed = false }: AvatarProps) {
  const className = classNames(styles.avatar, styles[hue], size === 'small' && styles.small)
  return isNamed ? (
    <span className={className} aria-hidden="true">
      {initialsOf(name)}
    </span>
  ) : (
    <span className={className} role="img" aria-label={name}>
      {initialsOf(name)}
    </span>
  )
}
