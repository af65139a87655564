import { existsSync, globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readImports } from './imports.ts'

/** What a document that lives brings along; a page without one is words to read. */
const ofDocuments = ['yjs', 'y-protocols', 'y-websocket', 'idb', 'fractional-indexing']
/** Fetched apart from every page, once it lives. */
const ofEditors = ['@tiptap/']
/** Too heavy for any browser. */
const never = ['zod', '@internationalized/date', 'next-auth']

const withDocument = new Set([
  'app/w/[workspaceId]/goals/page.tsx',
  'app/w/[workspaceId]/goals/[goalId]/page.tsx',
  'app/w/[workspaceId]/goals/[goalId]/ways/page.tsx',
  'app/w/[workspaceId]/plan/page.tsx',
  'app/w/[workspaceId]/reflections/[reflectionId]/page.tsx',
  'app/w/[workspaceId]/sessions/[sessionPageId]/page.tsx',
  'app/w/[workspaceId]/starting-point/page.tsx',
])

const pages = globSync('app/**/page.tsx').toSorted()
const frame = ['app/layout.tsx', 'app/error.tsx', 'app/global-error.tsx', 'app/not-found.tsx']

/** Packages that a browser gets with these files before anything is fetched by a script. */
function carriedBy(files: readonly string[]): ReadonlySet<string> {
  const packages = new Set<string>()
  const seen = new Set<string>()
  const visit = (file: string, isInBrowser: boolean) => {
    const source = readFileSync(file, 'utf8')
    const isCarried = isInBrowser || source.startsWith("'use client'")
    const key = `${file} ${String(isCarried)}`
    if (seen.has(key)) return
    seen.add(key)
    // What is fetched by a script is not part of the page.
    const still = source.replaceAll(/\bimport\(\s*'[^']+'\s*\)/g, '')
    for (const { from, typeOnly } of readImports(still)) {
      if (typeOnly) continue
      const target = from.startsWith('.') ? posix.join(posix.dirname(file), from) : from.replace(/^#/, '')
      if (from.startsWith('.') || from.startsWith('#')) {
        if (/\.tsx?$/.test(target) && existsSync(target)) visit(target, isCarried)
      } else if (isCarried) packages.add(from)
    }
  }
  for (const file of files) visit(file, false)
  return packages
}

const among = (packages: ReadonlySet<string>, names: readonly string[]) =>
  [...packages].filter((one) =>
    names.some((name) => one === name || one.startsWith(name.endsWith('/') ? name : `${name}/`)),
  )

describe('what a page carries', () => {
  it.each(pages)('HSE-5 %s brings no more packages than it needs to be read', (page) => {
    const refused = withDocument.has(page)
      ? [...never, ...ofEditors]
      : [...never, ...ofEditors, ...ofDocuments]
    expect(among(carriedBy([...frame, page]), refused)).toEqual([])
  })

  it('HSE-5 sees through to what is carried', () => {
    expect(pages.length).toBeGreaterThan(20)
    expect(among(carriedBy(['app/w/[workspaceId]/goals/page.tsx']), ofDocuments)).toContain('yjs')
    expect(among(carriedBy(['app/_editor/text-editor.tsx']), ofEditors)).toContain('@tiptap/core')
    expect([...carriedBy(['app/api/clients/route.ts'])]).toEqual([])
  })
})
