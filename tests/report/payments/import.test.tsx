import 'fake-indexeddb/auto'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/core/settings'
import type { StatementRow } from '../../../src/core/statement'
import type { FundsLook } from '../../../src/core/statement-funds'
import type { ImportHost } from '../../../src/report/payments/import/host'
import { ImportStatement } from '../../../src/report/payments/import/import-statement'
import { common } from '../../../src/ui/messages/common'
import { statements as words } from '../../../src/ui/messages/statements'
import { hexId, outlierCsv } from '../../core/statement-samples'
import { freshDatabase } from '../../store/samples'
import { fakeHost } from '../fake-host'

afterEach(cleanup)

const database = freshDatabase()

function shown(more: Partial<ImportHost> = {}) {
  const { host } = fakeHost(database.store)
  const onImported = vi.fn()
  const payments = { ...host.payments, import: { ...host.payments.import, ...more } }
  render(<ImportStatement host={{ ...host, payments }} settings={DEFAULT_SETTINGS} onImported={onImported} />)
  return { onImported }
}
const choose = (content: string | Uint8Array<ArrayBuffer>, name = 'earnings.csv') =>
  fireEvent.change(screen.getByLabelText(words.choose, { selector: 'input' }), { target: { files: [new File([content], name)] } })
const button = (name: string) => screen.findByRole('button', { name }) as Promise<HTMLButtonElement>
const rows = async () => (await (await database.store.use()).getAll('statementRows')) as StatementRow[]

describe('a statement that is recognised', () => {
  it('is shown first, and kept when the user says so', async () => {
    const { onImported } = shown()
    choose(outlierCsv({}, { id: hexId(2), status: 'paid', payout: '$1.00' }))
    const heading = await screen.findByRole('heading', { name: words.preview })
    await waitFor(() => expect(document.activeElement).toBe(heading))
    expect(screen.getByText('earnings.csv, as a statement of Outlier')).toBeTruthy()
    expect(screen.getByText('2 payments new')).toBeTruthy()
    const states = screen.getByRole('table', { name: words.states })
    expect(
      within(states)
        .getAllByRole('row')
        .map((row) => row.textContent),
    ).toEqual(['StatePaymentsAmount', 'Pending1$28.93', 'Paid1$1.00'])
    expect(await rows()).toEqual([])
    fireEvent.click(await button('Import 2 payments'))
    expect(await screen.findByText('2 payments came in.')).toBeTruthy()
    expect(await rows()).toHaveLength(2)
    expect(onImported).toHaveBeenCalledOnce()
    fireEvent.click(await button(words.takeBack))
    expect(await screen.findByText('2 payments went again.')).toBeTruthy()
    expect(await rows()).toEqual([])
    expect(onImported).toHaveBeenCalledTimes(2)
  })

  it('of which all is known brings nothing; what has news says which', async () => {
    shown()
    choose(outlierCsv({}))
    fireEvent.click(await button('Import 1 payment'))
    await screen.findByText('1 payment came in.')
    choose(outlierCsv({}))
    expect(await screen.findByText(words.nothingNew)).toBeTruthy()
    expect((await button('Import 0 payments')).disabled).toBe(true)
    fireEvent.click(await button(common.cancel))
    choose(outlierCsv({ status: 'paid' }))
    expect(await screen.findByText(/Pending, \$28\.93 → Paid, \$28\.93/)).toBeTruthy()
    fireEvent.click(await button('Import 1 payment'))
    await waitFor(async () => expect((await rows())[0]?.state).toBe('paid'))
  })

  it('names each line that cannot be read, and takes the rest only when the user says so', async () => {
    shown()
    choose(outlierCsv({}, { id: hexId(2), payout: '-' }, { id: hexId(3), date: 'Feb 30, 2025' }))
    const table = (await screen.findByText(words.why)).closest('table')
    if (!table) throw new Error('no table')
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent),
    ).toEqual([
      `3${words.fields.amount}-${words.problems['no-amount']}`,
      `4${words.fields.day}Feb 30, 2025${words.problems['no-such-day']}`,
    ])
    fireEvent.click(await button('Import 1 payment, without the 2 lines above'))
    expect(await screen.findByText(/1 payment came in\. 2 lines were left out\./)).toBeTruthy()
    expect(await rows()).toHaveLength(1)
  })

  it('leaves no trace when it is cancelled in the preview or while it is written', async () => {
    const held = vi.fn((_draft: unknown, _told: unknown, signal: AbortSignal) => {
      return new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    })
    shown({ import: held })
    choose(outlierCsv({}))
    fireEvent.click(await button('Import 1 payment'))
    expect(await screen.findByRole('progressbar', { name: words.stages.writing })).toBeTruthy()
    fireEvent.click((await screen.findAllByRole('button', { name: common.cancel })).at(-1) as HTMLElement)
    expect(await screen.findByText(words.cancelled)).toBeTruthy()
    fireEvent.click(await button(common.cancel))
    expect(screen.queryByText(words.preview)).toBeNull()
    expect(await rows()).toEqual([])
  })
})

describe('a file that is no statement', () => {
  it.each([
    ['earnings.csv', 'PK\u0003\u0004 [Content_Types].xml', words.refused.spreadsheet],
    ['earnings.csv', '<!doctype html><p>Sign in', words.refused['web-page']],
    ['earnings.csv', '', words.refused.empty],
    ['words.txt', 'only words\nin lines', words.refused['no-table']],
    ['earnings.csv', 'Study,Reward\n', words.refused['no-rows']],
  ])('is refused with what it is: %s', async (name, content, why) => {
    shown()
    choose(content, name)
    expect(await screen.findByText(words.refusedTitle(name))).toBeTruthy()
    expect(screen.getByText(why)).toBeTruthy()
  })
})

describe('a table that is not known', () => {
  const csv = 'Date,Job,Value\n3/4/2025,Crab,"1,234"\n3/5/2025,Crab,"2,000"'

  it('has its columns named once, and is read so from then on', async () => {
    shown()
    choose(csv, 'acme.csv')
    await screen.findByRole('heading', { name: words.mapTitle })
    fireEvent.click(await button(words.readIt))
    // What nothing in the file tells must be said.
    for (const text of [words.missing.platform, words.missing.amount, words.missing.dates])
      expect(await screen.findByText(text)).toBeTruthy()
    const set = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
    fireEvent.input(screen.getByLabelText(common.platform), { target: { value: 'Acme' } })
    set(words.mapFields.amount, '2')
    fireEvent.click(await button(words.readIt))
    expect(await screen.findByText(words.missing.decimal)).toBeTruthy()
    set(words.dates, 'mdy')
    set(words.decimal, '.')
    fireEvent.click(await button(words.readIt))
    expect(await screen.findByText('acme.csv, as a statement of Acme')).toBeTruthy()
    expect(screen.getByText('2 payments new')).toBeTruthy()
    expect(screen.getAllByText('$1,234.00')).toBeTruthy()
    fireEvent.click(await button('Import 2 payments'))
    await screen.findByText('2 payments came in.')
    expect(await rows()).toMatchObject([
      { platform: 'Acme', project: 'Crab', day: '2025-03-04', minor: 123_400, state: 'paid' },
      { day: '2025-03-05', minor: 200_000 },
    ])

    choose(csv.replace('"2,000"', '"3,000"'), 'acme-2.csv')
    expect(await screen.findByText(words.mapKnown)).toBeTruthy()
    expect(screen.getByText('1 payment new · 1 known just so')).toBeTruthy()
    fireEvent.click(await button(words.changeColumns))
    expect(((await screen.findByLabelText(common.platform)) as HTMLInputElement).value).toBe('Acme')
  })

  it('in an encoding that had to be guessed says so', async () => {
    shown()
    choose(
      Uint8Array.from('Date;Projekt;Betrag\n2025-03-04;M\u00fcller;2,43 EUR', (c) => c.charCodeAt(0)),
      'alt.csv',
    )
    fireEvent.input(await screen.findByLabelText(common.platform), { target: { value: 'Acme' } })
    fireEvent.click(await button(words.readIt))
    expect(await screen.findByText(words.guessed(words.encodings['windows-1252']))).toBeTruthy()
    expect(screen.getByText('Müller')).toBeTruthy()
    expect(screen.getAllByText('€2.43').length).toBeGreaterThan(0)
  })
})

describe('the open page', () => {
  const shownRow = (title: string, level: number, more = {}) => ({
    ...{ level, title, amount: '', time: '', status: '', day: 'Feb 8', project: 'Lemon Grove', isFolded: false },
    ...more,
  })
  const look = (at: number, more: Partial<FundsLook> = {}): FundsLook => ({
    rows: [
      shownRow('Feb 8', 0),
      shownRow('Lemon Grove', 1),
      shownRow('Time Entry', 2, { amount: '$31.50', time: '1h 30min', status: 'Paid', at }),
    ],
    ...{ hasTable: true, hasNextPage: true, includesPaid: false },
    ...more,
  })

  it('says what it does not show, and adds up over repeated clicks', async () => {
    const at = Date.parse('2026-02-08T12:00:00Z')
    const lookAtFunds = vi.fn(async () => look(at + 1000 * lookAtFunds.mock.calls.length))
    shown({ lookAtFunds })
    fireEvent.click(await button(words.openPage('dataannotation')))
    expect(await screen.findByText(words.nextPage)).toBeTruthy()
    expect(screen.getByText(words.hidesPaid)).toBeTruthy()
    expect(screen.getByText('1 payment new')).toBeTruthy()
    fireEvent.click(await button(words.readAgain))
    expect(await screen.findByText('2 payments new')).toBeTruthy()
    fireEvent.click(await button('Import 2 payments'))
    await screen.findByText('2 payments came in.')
    expect(await rows()).toHaveLength(2)
  })

  it('that is closed meanwhile leaves what was read', async () => {
    const lookAtFunds = vi.fn<ImportHost['lookAtFunds']>(async () => look(Date.parse('2026-02-08T12:00:00Z')))
    shown({ lookAtFunds })
    fireEvent.click(await button(words.openPage('dataannotation')))
    lookAtFunds.mockResolvedValue({ refused: 'no-tab' })
    fireEvent.click(await button(words.readAgain))
    expect(await screen.findByText(words.noPage['no-tab']('dataannotation'))).toBeTruthy()
    expect(screen.getByText('1 payment new')).toBeTruthy()
  })

  it.each(['not-granted', 'no-tab', 'no-table', 'failed'] as const)(
    'that cannot be read says what to do: %s',
    async (refused) => {
      shown({ lookAtFunds: async () => ({ refused }) })
      fireEvent.click(await button(words.openPage('dataannotation')))
      expect(await screen.findByText(words.noPage[refused]('dataannotation'))).toBeTruthy()
    },
  )
})
