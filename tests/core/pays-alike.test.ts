import { expect, it } from 'vitest'
import { paysAlike } from '../../src/core/pays-alike'
import { hourly, perTask } from './samples'

it.each([
  ['the same from another day and source', hourly(2500), hourly(2500, { validFrom: 9, source: 'page' }), true],
  ['the same at another scale', hourly(2500), hourly(25, { scale: 0 }), true],
  ['overtime of nothing', hourly(2500), hourly(2500, { overtimeAmount: 0 }), true],
  ['one unit a task', perTask(5, { scheme: 'per-unit' }), perTask(5, { scheme: 'per-unit', unitsPerTask: 1 }), true],
  ['another amount', hourly(2500), hourly(2501), false],
  ['another currency', hourly(2500), hourly(2500, { currency: 'EUR' }), false],
  ['a cap', hourly(2500), hourly(2500, { capMs: 1 }), false],
  ['an add-on', hourly(2500), hourly(2500, { priorityAmount: 1 }), false],
  ['units', perTask(5, { scheme: 'per-unit' }), perTask(5, { scheme: 'per-unit', unitsPerTask: 2 }), false],
  ['first tasks', hourly(2500), hourly(2500, { firstTasks: { count: 1, scheme: 'hourly', amount: 2500 } }), false],
  ['none and some', null, hourly(0), false],
  ['none and none', null, null, true],
])('%s', (_, a, b, alike) => expect([paysAlike(a, b), paysAlike(b, a)]).toEqual([alike, alike]))
