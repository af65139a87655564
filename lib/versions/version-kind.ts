/**
 * Why a version was kept: by a person on purpose, by itself after a burst of writing, as a reflection was
 * shared, or before a restore.
 */
export type VersionKind = 'named' | 'automatic' | 'shared' | 'before-restore'

const versionKinds: readonly VersionKind[] = ['named', 'automatic', 'shared', 'before-restore']

export function isVersionKind(text: string): text is VersionKind {
  return versionKinds.some((kind) => kind === text)
}
