import type { Match, ToMatch } from './match'
import { byLikeness } from './match-likeness'
import { missing } from './match-missing'
import { MatchPool } from './match-pool'
import { byEntry } from './match-rest'
import { byTaskId } from './match-task'

/**
 * Puts the rows of statements and the pay lines of the ledger together: by task id, then by project, day, amount and time, the surest
 * first. No row and no line is used twice; the order of what is given does not matter; amounts are compared within a currency only. Its time grows with what is given and no faster than sorting it.
 */
export function matchStatement(given: ToMatch): Match[] {
  const pool = new MatchPool(given)
  byTaskId(pool)
  byLikeness(pool)
  byEntry(pool)
  for (const row of [...pool.freeRows()]) pool.unknown(row, [], 'certain', [])
  return [...pool.matches, ...missing(pool, given)]
}
