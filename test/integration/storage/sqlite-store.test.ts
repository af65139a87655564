import { describeMigrations } from '#test/contracts/migration-contract.ts'
import { describeStore } from '#test/contracts/store-contract.ts'
import { openSqliteHarness } from '#test/contracts/sqlite-harness.ts'

describeStore('SQLite', openSqliteHarness)
describeMigrations('SQLite', openSqliteHarness)
