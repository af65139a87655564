// Loaded into a server and its threads by NODE_OPTIONS: spoils SQLite as two environment variables say.
'use strict'
const { readFileSync } = require('node:fs')
const { DatabaseSync, StatementSync } = require('node:sqlite')

/** A file: as long as it holds "full", the database may not grow by a page. */
const fullFile = process.env.SQLITE_FAULT_FULL
/** "1": commits do not wait for the disk. */
const isHasty = process.env.SQLITE_FAULT_HASTY === '1'

const unlimitedPages = 1_073_741_823
const { exec } = DatabaseSync.prototype
const { run } = StatementSync.prototype
let writer
let isFull = false

DatabaseSync.prototype.exec = function (sql) {
  if (!sql.includes('synchronous = full')) return exec.call(this, sql)
  writer = this
  return exec.call(this, isHasty ? sql.replace('synchronous = full', 'synchronous = off') : sql)
}

StatementSync.prototype.run = function (...parameters) {
  if (fullFile !== undefined && writer !== undefined && this.sourceSQL === 'begin immediate') {
    const wanted = readFileSync(fullFile, 'utf8') === 'full'
    // Less than there is means: as many pages as there are.
    if (wanted !== isFull) writer.prepare(`pragma max_page_count = ${wanted ? 1 : unlimitedPages}`).all()
    isFull = wanted
  }
  return run.apply(this, parameters)
}
