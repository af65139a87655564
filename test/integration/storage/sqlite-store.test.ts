import { describeStore } from '#test/contracts/store-contract.ts'
import { openSqliteHarness } from '#test/contracts/sqlite-harness.ts'

describeStore('SQLite', openSqliteHarness)
