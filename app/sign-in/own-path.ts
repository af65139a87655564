/** Where to go after signing in: a path of Waymark's own pages, or the first page. Never another place. */
export function ownPath(asked: string | undefined): string {
  return asked !== undefined && /^\/(?:w\/[A-Za-z0-9_/-]+|clients|me|my-plan)$/.test(asked) ? asked : '/'
}
