/** One goal's level on its ladder, from -2 (much less than hoped) over 0 (as hoped) to 2, and what it weighs. */
export interface Attainment {
  readonly level: number
  readonly weight: number
}

/** How much the levels of one person's goals are taken to move together. */
const expectedCorrelation = 0.3

/**
 * How far goals were reached, as one T-score: 50 is as hoped, ten to each side is one standard deviation.
 * 50 + 10·Σ(wx) / √((1-ρ)Σw² + ρ(Σw)²) with ρ = 0.3 (Kiresuk and Sherman 1968, goal attainment scaling). Undefined
 * where no goal weighs anything.
 */
export function tScore(attainments: readonly Attainment[]): number | undefined {
  let [reached, weights, squares] = [0, 0, 0]
  for (const { level, weight } of attainments) {
    reached += weight * level
    weights += weight
    squares += weight * weight
  }
  if (squares === 0) return undefined
  const spread = (1 - expectedCorrelation) * squares + expectedCorrelation * weights * weights
  return 50 + (10 * reached) / Math.sqrt(spread)
}
