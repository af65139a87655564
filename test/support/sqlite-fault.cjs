// Loaded into a server and its threads by NODE_OPTIONS: spoils SQLite as two environment variables say.
'use strict'
const { readFileSync } = require('node:fs')
const { DatabaseSync, StatementSync } = require('node:sqlite')

/** A file. "full": the database may not grow by a page; "writer-dies", "reader-dies": that thread ends when it begins. */
const faultFile = process.env.SQLITE_FAULT_FILE
/** "1": commits do not wait for the disk. */
const isHasty = process.env.SQLITE_FAULT_HASTY === '1'

const unlimitedPages = 1_073_741_823
const exec = Reflect.get(DatabaseSync.prototype, 'exec')
const run = Reflect.get(StatementSync.prototype, 'run')
let writer
let isFull = false

DatabaseSync.prototype.exec = function (sql) {
  if (!sql.includes('synchronous = full')) return Reflect.apply(exec, this, [sql])
  writer = this
  return Reflect.apply(exec, this, [isHasty ? sql.replace('synchronous = full', 'synchronous = off') : sql])
}

StatementSync.prototype.run = function (...parameters) {
  if (faultFile !== undefined && this.sourceSQL.startsWith('begin ')) begin(this.sourceSQL)
  return Reflect.apply(run, this, parameters)
}

function begin(sql) {
  const fault = readFileSync(faultFile, 'utf8')
  if (fault === 'writer-dies' && sql === 'begin immediate') process.exit(1)
  if (fault === 'reader-dies' && sql === 'begin deferred') process.exit(1)
  if (writer === undefined || (fault === 'full') === isFull) return
  isFull = fault === 'full'
  // Less than there is means: as many pages as there are.
  writer.prepare(`pragma max_page_count = ${isFull ? 1 : unlimitedPages}`).all()
}
