import { practiceWords } from '#lib/words/en/practice.ts'
import { say } from '#lib/words/say.ts'

/** What somebody does for the practice, in words. */
export function sayRoles(roles: readonly ('clinician' | 'admin')[]): string {
  if (roles.includes('clinician') && roles.includes('admin')) return say(practiceWords['role-both'])
  return say(roles.includes('admin') ? practiceWords['role-admin'] : practiceWords['role-clinician'])
}
