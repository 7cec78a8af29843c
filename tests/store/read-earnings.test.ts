import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { PayLine } from '../../src/core/pay'
import { figures } from '../../src/core/report'
import { contributionOf, contributionOfLine } from '../../src/core/rollup'
import { agedPay } from '../../src/store/aged-pay'
import { closeEntry } from '../../src/store/entries'
import { closedBetween, waitingSince } from '../../src/store/read-earnings'
import { closedWith } from '../core/report-samples'
import { anyClosed, HOUR, perTask } from '../core/samples'
import { freshDatabase } from './samples'

// Properties take seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const test = freshDatabase()
const at = (text: string) => Date.parse(text)
const alone = (more: Partial<PayLine>): PayLine => ({
  ...{ id: 'alone', entryId: null, kind: 'referral', state: 'pending', minor: 500, currency: 'USD' },
  ...{ day: '2026-03-09', platform: 'outlier', project: '', at: at('2026-03-09T12:00Z') },
  ...more,
})

describe('what closed between two instants', () => {
  it('has the first of them, not the last, and nothing of another platform', async () => {
    const [from, to] = [at('2026-03-03T01:00Z'), at('2026-03-10T00:00Z')]
    const close = async (id: string, closedAt: number, platform = 'outlier') =>
      closeEntry(test.store, closedWith({ id, closedAt, platform }, HOUR))
    await close('before', from - 1)
    await close('first', from)
    await close('last', to - 1)
    await close('after', to)
    await close('other', from, 'appen')
    const db = await test.store.use()
    await db.put('payLines', alone({}))
    await db.put('payLines', alone({ id: 'late', at: to }))
    const [usd] = figures(await closedBetween(test.store, 'outlier', from, to)).currencies
    expect(usd?.earned.minor).toBe(2 * 2500 + 500)
    expect(usd?.rates.true.ms).toBe(2 * HOUR)
  })

  it('adds up over any cuts to a plain scan of the ledger', async () => {
    const cut = fc.integer({ min: at('2026-02-26'), max: at('2026-04-05') })
    await fc.assert(
      fc.asyncProperty(fc.array(anyClosed, { maxLength: 8 }), fc.array(cut, { maxLength: 3 }), async (list, cuts) => {
        const db = await test.store.use()
        await Promise.all([db.clear('entries'), db.clear('payLines')])
        for (const { entry, payLines } of list) {
          await db.put('entries', entry)
          for (const line of payLines) await db.put('payLines', line)
        }
        const ends = [0, ...cuts.sort((a, b) => a - b), at('2027-01-01')]
        for (const platform of ['outlier', 'appen']) {
          const parts = await Promise.all(
            ends.slice(1).map((end, index) => closedBetween(test.store, platform, ends[index] ?? 0, end)),
          )
          const own = list.filter(({ entry }) => entry.platform === platform)
          const whole = figures(own.flatMap(({ entry, payLines }) => contributionOf(entry, payLines)))
          const found = figures(parts.flat())
          expect(found.countedMs).toBe(whole.countedMs)
          expect(found.tasks).toBe(whole.tasks)
          const earned = (all: typeof found) => all.earned.filter(({ minor }) => minor !== 0)
          expect(earned(found)).toEqual(earned(whole))
        }
      }),
      { numRuns: 30 },
    )
  })

  it('takes a line of no entry as the roll-ups do', async () => {
    await (await test.store.use()).put('payLines', alone({}))
    expect(await closedBetween(test.store, 'outlier', at('2026-03-09'), at('2026-03-10'))).toEqual([
      contributionOfLine(alone({})),
    ])
  })
})

describe('what has not arrived', () => {
  it('comes with how it is paid and when its work closed, and without what is settled', async () => {
    const closedAt = at('2026-03-04T20:00Z')
    await closeEntry(test.store, closedWith({ id: 'task', closedAt, terms: perTask(900) }, HOUR, [{ minor: 50, at: 5 }]))
    await closeEntry(test.store, closedWith({ id: 'old', closedAt: closedAt - 24 * HOUR }, HOUR))
    const db = await test.store.use()
    await db.put('payLines', alone({}))
    await db.put('payLines', alone({ id: 'paid', state: 'paid' }))
    const shared = { currency: 'USD', platform: 'outlier' }
    expect((await waitingSince(test.store, '2026-03-04')).sort((a, b) => b.minor - a.minor)).toEqual([
      { ...shared, state: 'expected', minor: 900, scheme: 'per-task', at: closedAt },
      { ...shared, state: 'pending', minor: 500, scheme: 'fixed', at: at('2026-03-09T12:00Z') },
      { ...shared, state: 'pending', minor: 50, scheme: 'per-task', at: closedAt },
    ])
  })
})

describe('pay that has been pending for long', () => {
  it('is what is older than so many days, by platform, with the oldest day', async () => {
    const db = await test.store.use()
    const lines: Partial<PayLine>[] = [
      { day: '2026-02-01', minor: 100 },
      { day: '2026-02-05', minor: 50, platform: 'appen', currency: 'EUR' },
      { day: '2026-02-08', minor: 25 },
      { day: '2026-02-09', minor: 7000 },
      { day: '2026-01-01', minor: 9000, state: 'expected' },
      { day: '2026-01-01', minor: 9000, state: 'paid' },
    ]
    for (const [index, line] of lines.entries()) await db.put('payLines', alone({ id: `l${index}`, ...line }))
    expect(await agedPay(test.store, '2026-03-11', 30)).toEqual({
      sums: [
        { minor: 50, currency: 'EUR' },
        { minor: 125, currency: 'USD' },
      ],
      ...{ lines: 3, since: '2026-02-01', isMore: false },
      platforms: [
        { platform: 'appen', sums: [{ minor: 50, currency: 'EUR' }], lines: 1, since: '2026-02-05' },
        { platform: 'outlier', sums: [{ minor: 125, currency: 'USD' }], lines: 2, since: '2026-02-01' },
      ],
    })
    expect(await agedPay(test.store, '2026-03-02', 30)).toBeNull()
  })

  it('says where it did not look at all of it', async () => {
    const db = await test.store.use()
    const put = Array.from({ length: 1001 }, (_, n) => db.put('payLines', alone({ id: `l${n}`, minor: 1 })))
    await Promise.all(put)
    expect(await agedPay(test.store, '2026-11-25', 30)).toMatchObject({ lines: 1000, isMore: true })
  })
})
