/** How often something is tried: `ASSURE_<NAME>` from the environment, or a quick look. */
export function tries(name: string, quick: number): number {
  return Number(process.env[`ASSURE_${name}`] ?? quick)
}

/** Where chance begins: printed with the figure, and given back as `ASSURE_SEED`. */
export const seed = Number(process.env['ASSURE_SEED'] ?? 20_261_124)

/** A line that `npm test` and `npm run assure` print. */
export function figure(text: string): void {
  process.stderr.write(`figure: ${text}\n`)
}
