import { say } from '#lib/words/say.ts'

/** What somebody does for the practice, in words. */
export function sayRoles(roles: readonly ('clinician' | 'admin')[]): string {
  if (roles.includes('clinician') && roles.includes('admin')) return say('practice.role-both')
  return say(roles.includes('admin') ? 'practice.role-admin' : 'practice.role-clinician')
}
