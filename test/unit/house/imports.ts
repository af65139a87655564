import { posix } from 'node:path'
import { importTable, type Room } from './import-table.ts'

export interface Import {
  readonly from: string
  readonly typeOnly: boolean
}

const statement = /^(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s+from\s+)?'([^']+)'/gm
const dynamic = /\bimport\(\s*'([^']+)'\s*\)/g

/** What a formatted source file imports or exports from elsewhere. */
export function readImports(source: string): readonly Import[] {
  const found: Import[] = []
  for (const [, type, names, from] of source.matchAll(statement)) {
    if (from !== undefined) found.push({ from, typeOnly: type !== undefined || onlyTypes(names ?? '') })
  }
  for (const [, from] of source.matchAll(dynamic))
    if (from !== undefined) found.push({ from, typeOnly: false })
  return found
}

function onlyTypes(names: string): boolean {
  const list = /^\{([^}]*)\}$/s.exec(names.trim())?.[1]
  if (list === undefined) return false
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .every((name) => name.startsWith('type '))
}

/** The sentences that say what in this file the table does not allow; empty when all is well. */
export function breaches(file: string, source: string): readonly string[] {
  const home = roomOf(file)
  if (home === undefined) return [`${file} lies in no room of the import table`]
  const room = importTable[home]
  if (room === undefined) return [`${file} lies in no room of the import table`]
  return readImports(source).flatMap((found) => {
    const target = resolve(file, found.from)
    const allowed =
      target === undefined ? allowsPackage(room, found.from) : allowsRoom(home, room, target, found.typeOnly)
    return allowed ? [] : [`${file} may not import ${found.from}`]
  })
}

/** The room with the longest name that the path lies in. */
export function roomOf(path: string): string | undefined {
  return Object.keys(importTable)
    .filter((room) => path === room || path.startsWith(`${room}/`))
    .toSorted((a, b) => b.length - a.length)[0]
}

/** A path from the project's root, or undefined for a package. */
function resolve(file: string, from: string): string | undefined {
  if (from.startsWith('.')) return posix.join(posix.dirname(file), from)
  if (from.startsWith('#')) return from.slice(1)
  return undefined
}

function allowsRoom(home: string, room: Room, target: string, typeOnly: boolean): boolean {
  const there = roomOf(target)
  if (there === undefined) return false
  if (there === home || room.imports.includes(there)) return true
  return typeOnly && (room.types ?? []).includes(there)
}

function allowsPackage(room: Room, from: string): boolean {
  return room.packages.some((name) => {
    if (name === 'node:*') return from.startsWith('node:')
    if (name.endsWith('/*')) return from.startsWith(name.slice(0, -1))
    return from === name || from.startsWith(`${name}/`)
  })
}
