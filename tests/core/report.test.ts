import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { TimeEntry } from '../../src/core/entry'
import { BONUS_KINDS, type PayLine, type PayTerms, paidMs } from '../../src/core/pay'
import { byPlatform, byTaskType, figures, weekTrend } from '../../src/core/report'
import { contributionOf } from '../../src/core/rollup'
import { closedWith, workedExample } from './report-samples'
import { anyClosed, HOUR, hourly, MINUTE, perTask } from './samples'

// Properties take seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const rowsOf = (list: { entry: TimeEntry; payLines: PayLine[] }[]) =>
  list.flatMap(({ entry, payLines }) => contributionOf(entry, payLines))
const many = fc.array(anyClosed, { maxLength: 15 })
const kept = (lines: PayLine[]) => lines.filter(({ state }) => state !== 'rejected')
const sum = <T>(list: T[], value: (item: T) => number) => list.reduce((all, item) => all + value(item), 0)

describe('figures', () => {
  const example = workedExample()

  it('agree with an example worked by hand', () => {
    const all = figures(rowsOf(example))
    const [usd] = all.currencies
    // 265 min counted: 90 + 40 + 20 paid, 30 past the cap + 10 skipped + 60 instructions unpaid, 15 not known.
    expect([all.countedMs, all.taskMs, all.paidMs, all.unpaidMs, all.overCapMs, all.untermedMs].map((ms) => ms / MINUTE)).toEqual(
      [265, 205, 150, 100, 30, 15],
    )
    expect(all.counts).toMatchObject({ submitted: 5, skipped: 1 })
    expect(all.tasks).toBe(5)
    // $37.50 + $20 + $9 - $4 = $62.50, and $6 of bonus.
    expect([all.earned, all.bonuses, all.withoutBonuses].map(([money]) => money)).toEqual(
      [6850, 600, 6250].map((minor) => ({ minor, currency: 'USD' })),
    )
    expect(usd?.byState).toMatchObject({
      expected: { minor: 6650 },
      pending: { minor: 200 },
      rejected: { minor: 5000 },
      paid: { minor: 0 },
    })
    // (120 × 25 + 40 × 30) ÷ 160 = 26.25
    expect(usd?.quoted).toEqual({
      perHour: { minor: 2625, currency: 'USD' },
      ms: 160 * MINUTE,
      terms: [
        { amount: 25, scale: 0, ms: 120 * MINUTE },
        { amount: 30, scale: 0, ms: 40 * MINUTE },
      ],
    })
    // 68.50 over 150, 190 and 250 minutes: 27.40, 21.6316, 16.44.
    expect(
      [usd?.rates.paid, usd?.rates.task, usd?.rates.true].map((rate) => [
        rate?.perHour?.minor,
        rate?.sum.minor,
        (rate?.ms ?? 0) / MINUTE,
      ]),
    ).toEqual([
      [2740, 6850, 150],
      [2163, 6850, 190],
      [1644, 6850, 250],
    ])
    expect(usd?.ratesWithoutBonuses.true.perHour?.minor).toBe(1500)
  })

  it('break down by type and platform into parts that add up', () => {
    const types = byTaskType(rowsOf(example))
    expect(types.map(({ taskType, figures }) => [taskType, figures.countedMs / MINUTE])).toEqual([
      ['comparison', 165],
      ['other', 60],
      ['ranking', 40],
    ])
    // The hour of instructions earned nothing and says so.
    expect(types[1]?.figures.currencies[0]?.rates.true).toEqual({
      perHour: { minor: 0, currency: 'USD' },
      sum: { minor: 0, currency: 'USD' },
      ms: HOUR,
    })
    expect(byPlatform(rowsOf(example)).map(({ platform, figures }) => [platform, figures.earned[0]?.minor])).toEqual([
      ['outlier', 5950],
      ['appen', 900],
    ])
  })

  it('are empty and without rates where there is nothing', () => {
    expect(figures([])).toMatchObject({ countedMs: 0, untermedMs: 0, earned: [], currencies: [], tasks: 0 })
    const untermed = figures(rowsOf([closedWith({ terms: null }, HOUR)]))
    expect(untermed).toMatchObject({ countedMs: HOUR, untermedMs: HOUR, earned: [], currencies: [] })
  })

  it('say nothing per hour of money without time, and quote nothing for work per task', () => {
    const [usd] = figures(rowsOf([closedWith({ terms: perTask(500) }, 0)])).currencies
    expect(usd).toMatchObject({ earned: { minor: 500 }, quoted: null, rates: { true: { perHour: null, ms: 0 } } })
  })

  it('give unpaid time to the currencies of its project, then of its platform, then of all work', () => {
    const eur = hourly(2000, { currency: 'EUR' })
    const instructions = { terms: null, workKind: 'instructions' } as const
    const work = [
      closedWith({}, 3 * HOUR),
      closedWith({ terms: eur, project: 'Europa' }, HOUR),
      closedWith({ terms: eur, platform: 'appen', project: 'Z' }, 4 * HOUR),
    ]
    const trueHours = (more: Partial<TimeEntry>) => {
      const found = figures(rowsOf([...work, closedWith({ ...instructions, ...more }, 80 * MINUTE)])).currencies
      return Object.fromEntries(found.map(({ currency, rates }) => [currency, rates.true.ms / MINUTE]))
    }
    expect(trueHours({ project: 'Crab' })).toEqual({ USD: 260, EUR: 300 })
    expect(trueHours({ project: 'Europa' })).toEqual({ USD: 180, EUR: 380 })
    expect(trueHours({ project: 'Unheard of' })).toEqual({ USD: 240, EUR: 320 })
    expect(trueHours({ platform: 'mercor', project: '' })).toEqual({ USD: 210, EUR: 350 })
  })

  it('equal a plain scan of the ledger', () => {
    fc.assert(
      fc.property(many, (list) => {
        const found = figures(rowsOf(list))
        expect(found.countedMs).toBe(sum(list, ({ entry }) => entry.countedMs))
        expect(found.elapsedMs).toBe(sum(list, ({ entry }) => entry.elapsedMs))
        expect(found.paidMs + found.unpaidMs + found.untermedMs).toBe(found.countedMs)
        const lines = list.flatMap(({ payLines }) => payLines)
        const isKnown = ({ entry, payLines }: (typeof list)[number]) =>
          (entry.terms && entry.terms.scheme !== 'fixed') || payLines.some(({ kind }) => kind === 'task')
        expect(found.untermedMs).toBe(
          sum(
            list.filter((each) => each.entry.workKind === 'task' && !isKnown(each)),
            ({ entry }) => entry.countedMs,
          ),
        )
        for (const { currency, earned, bonuses, rates } of found.currencies) {
          const own = kept(lines).filter((line) => line.currency === currency)
          expect(earned.minor).toBe(sum(own, ({ minor }) => minor))
          expect(bonuses.minor).toBe(
            sum(
              own.filter(({ kind }) => BONUS_KINDS.includes(kind)),
              ({ minor }) => minor,
            ),
          )
          const ofOwn = list.filter(({ entry }) => entry.terms?.currency === currency)
          if (list.every(({ entry }) => entry.terms && entry.terms.scheme !== 'fixed')) {
            expect(rates.paid.ms).toBe(sum(ofOwn, ({ entry }) => paidMs(entry, entry.terms)))
            expect(rates.true.ms).toBe(sum(ofOwn, ({ entry }) => entry.countedMs))
          }
        }
        expect(found.currencies.map(({ currency }) => currency).toSorted()).toEqual(
          [...new Set(found.currencies.map(({ currency }) => currency))].toSorted(),
        )
      }),
    )
  })

  it('with one currency are pay ÷ all counted time, but for the time whose pay is not known', () => {
    const oneCurrency = many.map((list) =>
      list.map(({ entry, payLines }) => ({
        entry: { ...entry, terms: entry.terms && ({ ...entry.terms, currency: 'USD' } satisfies PayTerms) },
        payLines: payLines.map((line) => ({ ...line, currency: 'USD' })),
      })),
    )
    fc.assert(
      fc.property(oneCurrency, (list) => {
        const found = figures(rowsOf(list))
        const rate = found.currencies[0]?.rates.true
        if (rate && rate.ms > 0) expect(rate.ms).toBe(found.countedMs - found.untermedMs)
      }),
    )
  })

  it('have parts that add up to the whole in every breakdown', () => {
    fc.assert(
      fc.property(many, (list) => {
        const rows = rowsOf(list)
        const whole = figures(rows)
        for (const parts of [byTaskType(rows), byPlatform(rows)].map((each) => each.map(({ figures }) => figures))) {
          for (const name of [
            'countedMs',
            'taskMs',
            'paidMs',
            'unpaidMs',
            'overCapMs',
            'untermedMs',
            'elapsedMs',
            'tasks',
          ] as const) {
            expect(sum(parts, (part) => part[name])).toBe(whole[name])
          }
          for (const { currency, earned, rates } of whole.currencies) {
            const own = parts.flatMap((part) => part.currencies.filter((each) => each.currency === currency))
            expect(sum(own, (part) => part.earned.minor)).toBe(earned.minor)
            expect(sum(own, (part) => part.rates.true.ms)).toBe(rates.true.ms)
          }
        }
      }),
    )
  })
})

describe('the trend by week', () => {
  it('has every week up to today, oldest first, each day in one of them', () => {
    const day = (iso: string) => Date.parse(`${iso}T12:00Z`)
    const rows = rowsOf([
      closedWith({ closedAt: day('2026-02-22') }, HOUR),
      closedWith({ closedAt: day('2026-02-23') }, 2 * HOUR),
      closedWith({ closedAt: day('2026-03-08') }, 3 * HOUR),
      closedWith({ closedAt: day('2026-03-09') }, 4 * HOUR),
    ])
    const trend = weekTrend(rows, 3, '2026-03-08', 1)
    expect(trend.map(({ from, to, figures }) => [from, to, figures.countedMs / HOUR])).toEqual([
      ['2026-02-16', '2026-02-22', 1],
      ['2026-02-23', '2026-03-01', 2],
      ['2026-03-02', '2026-03-08', 3],
    ])
    expect(weekTrend(rows, 1, '2026-03-08', 7)[0]).toMatchObject({
      from: '2026-03-08',
      to: '2026-03-14',
      figures: { countedMs: 7 * HOUR },
    })
  })
})
