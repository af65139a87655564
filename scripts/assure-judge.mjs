/** What a run printed for one of its lines: "R-1 200 of 200 kills …"; undefined when it printed none. */
export function findFigure({ id }, { says = '' }, output) {
  const figures = [...output.matchAll(/\bfigure: (\S+) (.*)$/gm)].filter(
    ([, itsId, text]) => itsId === id && text.includes(says),
  )
  return figures.at(-1)?.[2]?.trim()
}

/** A line holds when its run did, and as many tries as it wants were counted, each of which held. */
export function isReached({ wanted }, figure, ranWell) {
  const [, tries, of] = /^([\d,]+)(?: of ([\d,]+))?\b/.exec(figure ?? '') ?? []
  if (!ranWell || tries === undefined) return false
  const count = numberOf(tries)
  return count >= wanted && (of === undefined || numberOf(of) === count)
}

const numberOf = (text) => Number(text.replaceAll(',', ''))

/** The runs that were asked for: "--only R-4,P-1", or all. */
export function chooseRuns(runs, args) {
  const at = args.indexOf('--only')
  if (at < 0) return runs
  const ids = (args[at + 1] ?? '').split(',')
  const unknown = ids.filter((id) => !runs.some((run) => run.id === id))
  if (unknown.length > 0)
    throw new Error(`There is no line "${unknown.join(', ')}" in scripts/assure-lines.mjs.`)
  return runs.filter(({ id }) => ids.includes(id))
}
