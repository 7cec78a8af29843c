import type { Migration } from './migration'

interface Row extends Record<string, unknown> {
  day: string
}

/** Adds numbers by name, however deep; names are the same on both sides or stand for nothing. */
function sum(a: unknown, b: unknown): unknown {
  if (typeof a === 'number' && typeof b === 'number') return a + b
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a ?? b
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>]
  return Object.fromEntries([...new Set([...Object.keys(x), ...Object.keys(y)])].map((name) => [name, sum(x[name], y[name])]))
}

/** What platforms say they paid, rates between currencies, reported hours, and the roll-ups of months. */
export const earnings: Migration = async (db, transaction) => {
  db.createObjectStore('statements', { keyPath: 'id' })
  const rows = db.createObjectStore('statementRows', { keyPath: 'id' })
  rows.createIndex('task', ['platform', 'taskId'])
  rows.createIndex('day', ['platform', 'day'])
  rows.createIndex('open', 'open')
  db.createObjectStore('csvMappings', { keyPath: 'id' })
  db.createObjectStore('rates', { keyPath: ['from', 'to', 'day'] })
  db.createObjectStore('hourReports', { keyPath: 'id' }).createIndex('project', ['platform', 'project'])
  transaction.objectStore('payLines').createIndex('state', ['state', 'day'])

  const key = ['day', 'platform', 'project', 'taskType', 'domain', 'workKind', 'currency']
  const months = db.createObjectStore('monthRollups', { keyPath: key })
  const sums = new Map<string, Row>()
  for (let cursor = await transaction.objectStore('rollups').openCursor(); cursor; cursor = await cursor.continue()) {
    const row = cursor.value as Row
    const month: Row = { ...row, day: `${row.day.slice(0, 8)}01` }
    const id = JSON.stringify(key.map((part) => month[part]))
    const before = sums.get(id)
    sums.set(id, before ? (sum(before, month) as Row) : month)
  }
  await Promise.all([...sums.values()].map((row) => months.add(row)))
}
