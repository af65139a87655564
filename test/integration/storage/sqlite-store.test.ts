import { describeAppointments } from '#test/contracts/appointment-contract.ts'
import { describeApproaches } from '#test/contracts/approach-contract.ts'
import { describeChangedTimes } from '#test/contracts/changed-times-contract.ts'
import { describeDeciding } from '#test/contracts/deciding-contract.ts'
import { describeRoom } from '#test/contracts/room-contract.ts'
import { describeMigrations } from '#test/contracts/migration-contract.ts'
import { describeGoalHistory } from '#test/contracts/goal-history-contract.ts'
import { describeLife } from '#test/contracts/life-contract.ts'
import { describeNoticed } from '#test/contracts/noticed-contract.ts'
import { describeOwnMail } from '#test/contracts/own-mail-contract.ts'
import { describePasskeys } from '#test/contracts/passkey-contract.ts'
import { describeProofs } from '#test/contracts/proof-contract.ts'
import { describePlans } from '#test/contracts/plan-contract.ts'
import { describeComments } from '#test/contracts/comment-contract.ts'
import { describeQuotes } from '#test/contracts/quote-contract.ts'
import { describeReadingMarks } from '#test/contracts/reading-marks-contract.ts'
import { describePractices } from '#test/contracts/practice-contract.ts'
import { describePretending } from '#test/contracts/pretend-contract.ts'
import { describeSessionLimits } from '#test/contracts/session-limits-contract.ts'
import { describeStartingPoints } from '#test/contracts/starting-point-contract.ts'
import { describeStore } from '#test/contracts/store-contract.ts'
import { openSqliteHarness, openSqliteHere } from '#test/contracts/sqlite-harness.ts'

describeStore('SQLite', openSqliteHarness)
describeGoalHistory('SQLite', openSqliteHere)
describeDeciding('SQLite', openSqliteHere)
describeMigrations('SQLite', openSqliteHere)
describeLife('SQLite', openSqliteHere)
describeNoticed('SQLite', openSqliteHere)
describeOwnMail('SQLite', openSqliteHere)
describePasskeys('SQLite', openSqliteHere)
describeProofs('SQLite', openSqliteHere)
describePlans('SQLite', openSqliteHere)
describeQuotes('SQLite', openSqliteHere)
describeComments('SQLite', openSqliteHere)
describeReadingMarks('SQLite', openSqliteHere)
describePractices('SQLite', openSqliteHere)
describePretending('SQLite', openSqliteHere)
describeAppointments('SQLite', openSqliteHere)
describeApproaches('SQLite', openSqliteHere)
describeChangedTimes('SQLite', openSqliteHere)
describeRoom('SQLite', openSqliteHere)
describeSessionLimits('SQLite', openSqliteHere)
describeStartingPoints('SQLite', openSqliteHere)
