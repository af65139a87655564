import type { QuoteSource } from './quote-answer.ts'

const partRoot = 'part/'

/** What a text's container is called, for the way to a place in it. */
export const passagesName = (root: string) => (root.startsWith(partRoot) ? root.slice(partRoot.length) : root)

/** The page of a source, at the place where quoted words stand now. It names the place, never the words. */
export function passagePath(
  workspaceId: string,
  source: QuoteSource,
  place: { readonly root: string; readonly block: number } | undefined,
): string {
  const { reflectionId } = source
  const page = reflectionId === undefined ? 'starting-point' : `reflections/${reflectionId}`
  const hash = place === undefined ? '' : `#passage-${passagesName(place.root)}-${place.block}`
  return `/w/${workspaceId}/${page}${hash}`
}

/** What a page's hash asks for. */
export function readPassageHash(hash: string): { readonly name: string; readonly block: number } | undefined {
  const [, name, block] = /^#passage-([a-z-]{1,40})-(\d{1,6})$/.exec(hash) ?? []
  return name === undefined ? undefined : { name, block: Number(block) }
}
