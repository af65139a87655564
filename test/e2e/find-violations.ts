import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from '@playwright/test'

/** Bringing it takes longer than looking: the small one takes half as long, and answers with nothing. */
const bringAxe = `${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')};undefined`

/** What is asked of a page that is looked at: level AA of WCAG 2.2. */
export const standards: readonly string[] = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

export interface LookingOptions {
  /** A selector; only what is within it. */
  readonly where?: string
  /** All rules, those of good practice too, unless some are named by tag or by id. */
  readonly only?: { readonly tags: readonly string[] } | { readonly rules: readonly string[] }
}

/**
 * What axe finds on a page, each with where it stands. It is brought into the page once, and tells what is wrong
 * alone: that takes a tenth of the time.
 */
export async function findViolations(page: Page, options: LookingOptions = {}): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(bringAxe)
  return page.evaluate(lookAround, options)
}

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** Runs in the page. */
async function lookAround({ where, only }: LookingOptions): Promise<readonly string[]> {
  const runOnly =
    only &&
    ('tags' in only
      ? { type: 'tag' as const, values: [...only.tags] }
      : { type: 'rule' as const, values: [...only.rules] })
  const { violations } = await window.axe.run(where ?? document, {
    ...(runOnly && { runOnly }),
    resultTypes: ['violations'],
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}
