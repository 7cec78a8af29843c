import { describe, expect, it } from 'vitest'
import { type BackupStanding, backupDueAt, backupFileName, daysSince } from '../../src/core/backup'

const DAY = 24 * 3_600_000
const standing = (last: number | null, firstAt: number | null, changedAt: number | null): BackupStanding => ({
  last: last === null ? null : { at: last * DAY, entries: 1, bytes: 1, file: 'f', by: 'user' },
  failure: null,
  unguarded: null,
  firstAt: firstAt === null ? null : firstAt * DAY,
  changedAt: changedAt === null ? null : changedAt * DAY,
})

describe('a backup is due', () => {
  it.each([
    ['never while nothing is in the ledger', standing(null, null, null), null],
    ['some days after the first entry, when none was ever saved', standing(null, 10, 30), 17],
    ['some days after the last one', standing(20, 10, 30), 27],
    ['never while nothing changed since the last one', standing(30, 10, 30), null],
    ['for a correction too, as it changes the ledger', standing(20, 10, 21), 27],
  ])('%s', (_, given, day) => expect(backupDueAt(given, 7)).toBe(day === null ? null : day * DAY))
})

it('the age of a backup is told in whole days, and never below none', () => {
  expect([0, DAY - 1, DAY, 12.5 * DAY].map((ms) => daysSince(1000, 1000 + ms))).toEqual([0, 0, 1, 12])
  expect(daysSince(5 * DAY, 0)).toBe(0)
})

it('a backup file is named by the local minute, so that files sort by age', () => {
  const at = Date.UTC(2026, 10, 25, 23, 5)
  expect(backupFileName(at, 'UTC')).toBe('margin-backup-2026-11-25-2305.jsonl')
  expect(backupFileName(at, 'Europe/Berlin')).toBe('margin-backup-2026-11-26-0005.jsonl')
})
