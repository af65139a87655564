import { describeMigrations } from '#test/contracts/migration-contract.ts'
import { describeGoalHistory } from '#test/contracts/goal-history-contract.ts'
import { describeSessionLimits } from '#test/contracts/session-limits-contract.ts'
import { describeStore } from '#test/contracts/store-contract.ts'
import { openSqliteHarness } from '#test/contracts/sqlite-harness.ts'

describeStore('SQLite', openSqliteHarness)
describeGoalHistory('SQLite', openSqliteHarness)
describeMigrations('SQLite', openSqliteHarness)
describeSessionLimits('SQLite', openSqliteHarness)
