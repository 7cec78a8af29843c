import { describe, expect, it, vi } from 'vitest'
import type { ExchangeRate } from '../../src/core/exchange-rate'
import type { PayLine } from '../../src/core/pay'
import { homeFigures } from '../../src/core/report-home'
import { applyConversion, previewConversion } from '../../src/store/convert-ledger'
import { closeEntry, payLinesOfEntry } from '../../src/store/entries'
import { allRates, changeRates } from '../../src/store/exchange-rates'
import { addEntry, deleteEntries, editEntry, redo, splitEntry, undo } from '../../src/store/ledger-edits'
import { allRollups, checkRollups, monthRollupsBetween, recomputeRollups } from '../../src/store/rollups'
import { saveSettings } from '../../src/store/settings'
import { write } from '../../src/store/transaction'
import { itemOf, NINE, NOW } from '../core/edit-samples'
import { hourly, MINUTE } from '../core/samples'
import { everything, freshDatabase } from './samples'

vi.setConfig({ testTimeout: 60_000 })

const test = freshDatabase()
const rate = (from: string, to: string, day: string, amount: number): ExchangeRate => ({
  ...{ from, to, day, amount, scale: 2, enteredAt: NOW },
})
const gbp = (n: number, startedAt = NINE + n * 60 * MINUTE) =>
  itemOf([['work', 30]], { id: `e${String(n).padStart(4, '0')}`, startedAt, terms: hourly(2000, { currency: 'GBP' }) })
const referral: PayLine = {
  ...{ id: 'referral', entryId: null, kind: 'referral', state: 'paid', minor: 5000, currency: 'EUR', day: '2026-03-04' },
  ...{ platform: 'outlier', project: '', at: NINE },
}
const homesOf = async (id: string) => (await payLinesOfEntry(test.store, id)).map(({ home }) => home)
const ledger = async () => {
  const { entries, payLines, rollups, monthRollups } = await everything(test.store)
  return { entries, payLines, rollups, monthRollups }
}
const missing = { home: 'USD', which: 'missing' } as const
const all = { home: 'USD', which: 'all' } as const

describe('a line that closes in another currency', () => {
  it('is frozen at the rate of its day, and summed up so', async () => {
    await changeRates(test.store, { put: [rate('GBP', 'USD', '2026-03-01', 125), rate('GBP', 'USD', '2026-03-05', 150)] })
    await closeEntry(test.store, gbp(0))
    expect(await homesOf('e0000')).toEqual([{ minor: 1250, currency: 'USD', amount: 125, scale: 2, rateDay: '2026-03-01' }])
    expect(homeFigures(await allRollups(test.store), 'USD').earned.minor).toBe(1250)
    expect(homeFigures(await monthRollupsBetween(test.store, '2026-03-01', '2026-03-01'), 'USD').earned.minor).toBe(1250)
    expect(await checkRollups(test.store)).toEqual([])
  })

  it('has no home amount where no rate is that old, and none is made up', async () => {
    await changeRates(test.store, { put: [rate('GBP', 'USD', '2026-03-05', 150)] })
    await closeEntry(test.store, gbp(0))
    expect(await homesOf('e0000')).toEqual([undefined])
    const home = homeFigures(await allRollups(test.store), 'USD')
    expect([home.earned.minor, home.notConverted[0]?.earned]).toEqual([0, { minor: 1000, currency: 'GBP' }])
  })

  it('goes by the home currency of the day on which it closes, and by a rate in either direction', async () => {
    await saveSettings(test.store, { currency: 'EUR' })
    await changeRates(test.store, { put: [rate('EUR', 'GBP', '2026-03-01', 80)] })
    await closeEntry(test.store, gbp(0))
    expect(await homesOf('e0000')).toMatchObject([{ minor: 1250, currency: 'EUR', inverse: true }])
  })

  it('is frozen too when it is written by hand, or put into another currency, but not when it is only cut', async () => {
    await closeEntry(test.store, gbp(0))
    await changeRates(test.store, { put: [rate('GBP', 'USD', '2026-03-01', 125)] })
    await splitEntry(test.store, 'e0000', NINE + 10 * MINUTE, NOW)
    expect((await everything(test.store)).payLines.map((line) => (line as PayLine).home)).toEqual([undefined, undefined])
    const draft = {
      platform: 'own',
      project: '',
      taskType: 'other',
      domain: 'general',
      workKind: 'task',
      outcome: 'submitted',
    } as const
    const times = { startedAt: NINE + 300 * MINUTE, closedAt: NINE + 330 * MINUTE, zone: 'UTC' }
    await addEntry(test.store, { ...draft, ...times, terms: hourly(2000, { currency: 'GBP' }) }, NOW)
    const [added] = (await everything(test.store)).payLines.filter((line) => (line as PayLine).platform === 'own') as PayLine[]
    expect(added?.home?.minor).toBe(1250)
    const [old] = await payLinesOfEntry(test.store, 'e0000')
    await editEntry(test.store, 'e0000', { lines: [{ ...(old as PayLine), currency: 'USD' }] }, NOW)
    await editEntry(test.store, 'e0000', { lines: [{ ...(old as PayLine), currency: 'GBP' }] }, NOW)
    expect((await homesOf('e0000'))[0]?.rateDay).toBe('2026-03-01')
    expect(await checkRollups(test.store)).toEqual([])
  })

  it('keeps its frozen rate through corrections, though newer rates are there', async () => {
    await changeRates(test.store, { put: [rate('GBP', 'USD', '2026-03-01', 125)] })
    await closeEntry(test.store, gbp(0))
    await changeRates(test.store, { put: [rate('GBP', 'USD', '2026-03-01', 200)] })
    await editEntry(test.store, 'e0000', { closedAt: NINE + 15 * MINUTE }, NOW)
    expect(await homesOf('e0000')).toEqual([{ minor: 625, currency: 'USD', amount: 125, scale: 2, rateDay: '2026-03-01' }])
    expect(await checkRollups(test.store)).toEqual([])
    await undo(test.store, NOW)
    expect((await homesOf('e0000'))[0]?.minor).toBe(1250)
  })
})

describe('converting what has no home amount yet', () => {
  const fill = async () => {
    for (let n = 0; n < 5; n++) await closeEntry(test.store, gbp(n))
    await closeEntry(test.store, itemOf([['work', 30]], { id: 'usd', startedAt: NINE - 60 * MINUTE }))
    const old = gbp(9, Date.UTC(2026, 1, 1, 9))
    await closeEntry(test.store, old)
    await write(test.store, ['payLines'], (transaction) => transaction.objectStore('payLines').add(referral))
    await recomputeRollups(test.store)
  }
  const rates = [rate('GBP', 'USD', '2026-03-01', 125), rate('USD', 'EUR', '2026-03-02', 80)]

  it('is told first, line by line, with the rates and what has none, and changes nothing until it is applied', async () => {
    await fill()
    await changeRates(test.store, { put: rates })
    const before = await ledger()
    const preview = await previewConversion(test.store, missing)
    expect(preview).toEqual({
      of: 8,
      lines: 6,
      currencies: [
        {
          ...{ currency: 'EUR', lines: 1, minor: 5000, homeMinor: 6250, replaced: 0, rateDays: ['2026-03-02'] },
          again: { lines: 0, before: 0, after: 0 },
        },
        {
          ...{ currency: 'GBP', lines: 5, minor: 5000, homeMinor: 6250, replaced: 0, rateDays: ['2026-03-01'] },
          again: { lines: 0, before: 0, after: 0 },
        },
      ],
      rateless: [{ currency: 'GBP', lines: 1, minor: 1000, firstDay: '2026-02-01', lastDay: '2026-02-01' }],
    })
    expect(await ledger()).toEqual(before)
  })

  it('is one revision, small, that goes back and forth to the letter', async () => {
    await fill()
    await changeRates(test.store, { put: rates })
    const before = await ledger()
    const told: [number, number][] = []
    const revision = await applyConversion(test.store, missing, NOW, (done, of) => told.push([done, of]))
    expect(told).toEqual([
      [0, 8],
      [8, 8],
    ])
    expect(revision).toMatchObject({ what: 'convert', before: [], after: [] })
    expect(revision?.converted?.map(({ from, to, ids }) => [from, to?.rateDay, ids.length])).toEqual([
      [null, '2026-03-01', 5],
      [null, '2026-03-02', 1],
    ])
    const after = await ledger()
    const home = homeFigures(await allRollups(test.store), 'USD')
    expect(home.earned.minor).toBe(6250 + 6250 + 1250)
    expect(home.notConverted.map(({ earned }) => earned)).toEqual([{ minor: 1000, currency: 'GBP' }])
    await undo(test.store, NOW)
    expect(await ledger()).toEqual(before)
    await redo(test.store, NOW)
    expect(await ledger()).toEqual(after)
    expect(await applyConversion(test.store, missing, NOW)).toBeNull()
  })

  it('takes no notice of a changed rate until the user asks for all anew, which goes back too', async () => {
    await fill()
    await changeRates(test.store, { put: rates })
    await applyConversion(test.store, missing, NOW)
    await changeRates(test.store, { put: [rate('GBP', 'USD', '2026-03-03', 150)] })
    expect((await previewConversion(test.store, missing)).lines).toBe(0)
    const preview = await previewConversion(test.store, all)
    expect(preview.currencies).toMatchObject([
      { currency: 'GBP', lines: 5, again: { lines: 5, before: 6250, after: 7500 }, rateDays: ['2026-03-03'] },
    ])
    const before = await ledger()
    await applyConversion(test.store, all, NOW)
    expect(homeFigures(await allRollups(test.store), 'USD').earned.minor).toBe(7500 + 6250 + 1250)
    expect(await checkRollups(test.store)).toEqual([])
    await undo(test.store, NOW)
    expect(await ledger()).toEqual(before)
  })

  it('keeps a frozen amount whose rate was deleted', async () => {
    await fill()
    await changeRates(test.store, { put: rates })
    await applyConversion(test.store, missing, NOW)
    await changeRates(test.store, { remove: rates })
    expect(await allRates(test.store)).toEqual([])
    expect((await previewConversion(test.store, all)).lines).toBe(0)
  })

  it('follows a change of the home currency, and says which amounts go for it', async () => {
    await fill()
    await changeRates(test.store, { put: [...rates, rate('GBP', 'EUR', '2026-03-01', 120)] })
    await applyConversion(test.store, missing, NOW)
    const conversion = { home: 'EUR', which: 'missing' } as const
    const preview = await previewConversion(test.store, conversion)
    expect(preview.currencies.map(({ currency, lines, replaced }) => [currency, lines, replaced])).toEqual([
      ['GBP', 5, 5],
      ['USD', 1, 0],
    ])
    await applyConversion(test.store, conversion, NOW)
    expect(homeFigures(await allRollups(test.store), 'EUR').earned.minor).toBe(5000 + 6000 + 1000)
    await undo(test.store, NOW)
    expect(homeFigures(await allRollups(test.store), 'USD').earned.minor).toBe(6250 + 6250 + 1250)
    expect(await checkRollups(test.store)).toEqual([])
  })

  it('called off, leaves no trace', async () => {
    await fill()
    await changeRates(test.store, { put: rates })
    const before = await everything(test.store)
    const stop = new AbortController()
    const told = (done: number) => done > 0 && stop.abort(new Error('called off'))
    await expect(applyConversion(test.store, missing, NOW, told, stop.signal)).rejects.toThrow('called off')
    expect(await everything(test.store)).toEqual(before)
  })

  it('is not taken back where a line is gone since', async () => {
    await fill()
    await changeRates(test.store, { put: rates })
    await applyConversion(test.store, missing, NOW)
    await write(test.store, ['payLines'], (transaction) => transaction.objectStore('payLines').delete('referral'))
    const before = await everything(test.store)
    await expect(undo(test.store, NOW)).rejects.toThrow('Something else changed these records since')
    expect(await everything(test.store)).toEqual(before)
  })

  it('is taken back under later corrections once those are', async () => {
    await fill()
    await changeRates(test.store, { put: rates })
    const before = await ledger()
    await applyConversion(test.store, missing, NOW)
    await deleteEntries(test.store, ['e0001', 'e0002'], NOW)
    await undo(test.store, NOW)
    await undo(test.store, NOW)
    expect(await ledger()).toEqual(before)
  })
})
