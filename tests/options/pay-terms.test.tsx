import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { withoutTerms, withTerms } from '../../src/core/live'
import type { PayLine, PayTerms } from '../../src/core/pay'
import type { Project } from '../../src/core/project'
import type { OptionsHost } from '../../src/options/host'
import { ledgerBulk } from '../../src/options/ledger-bulk'
import { PayTermsSection } from '../../src/options/pay-terms'
import { closeEntry } from '../../src/store/entries'
import { allProjects, changeProject } from '../../src/store/projects'
import { openStore, type Store } from '../../src/store/store'
import { itemOf } from '../core/edit-samples'
import { hourly } from '../core/samples'
import { fakeHost } from './fake-host'

let store: Store
beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  store = openStore()
  const request = (_name: string, _options: object, work: () => Promise<unknown>) => work()
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request: vi.fn(request) } })
})
afterEach(() => {
  cleanup()
  store.close()
  vi.unstubAllGlobals()
})

const record = (project: string, terms: PayTerms[] = [], platform = 'outlier'): Project => ({
  ...{ platform, project, terms, rubricsRead: [], notes: '', firstSeenAt: 1 },
})

/** The section over a real store; what is asked of the background is done at once. */
async function show(...projects: Project[]) {
  const heard = new Set<() => void>()
  for (const project of projects) await changeProject(store, project, () => project)
  const deeds: Record<string, (known: Project, asked: { terms: PayTerms; replaces?: number; validFrom: number }) => Project> = {
    'project.terms': (known, { terms, replaces = terms.validFrom }) => withTerms(withoutTerms(known, replaces), terms),
    'project.forgetTerms': (known, { validFrom }) => withoutTerms(known, validFrom),
  }
  const ask = vi.fn(async (name: string, payload: Pick<Project, 'platform' | 'project'>) => {
    await changeProject(
      store,
      payload,
      (known) => deeds[name]?.(known ?? record(payload.project), payload as never) ?? record(''),
    )
    for (const tell of heard) tell()
  })
  const { host } = fakeHost({ ledger: ledgerBulk(store, []) })
  const own: OptionsHost = {
    ...host,
    projects: () => allProjects(store),
    ask: ask as unknown as OptionsHost['ask'],
    onStateChanged: (listener) => {
      heard.add(listener)
      return () => heard.delete(listener)
    },
  }
  render(<PayTermsSection host={own} currency="USD" />)
  await screen.findByLabelText('A default for another platform')
  return { ask }
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })
const choose = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const termsOf = async (project: string) => (await allProjects(store)).find((p) => p.project === project)?.terms
const row = (heading: string) => screen.getByRole('heading', { name: heading }).closest('li') as HTMLElement

describe('pay terms in the options', () => {
  it('are written for every scheme, each with its own fields', async () => {
    await show(record('North'))
    press('Edit the pay terms of North')
    expect(screen.queryByLabelText('Amount')).toBeNull()
    choose('Paid', 'per-unit')
    expect(screen.queryByLabelText('Most time paid')).toBeNull()
    type('Amount', '0.0125')
    type('Units in a task', '0')
    type('Priority pay, per unit', 'more')
    choose('First tasks', 'fixed')
    press('Save')
    for (const [field, error] of [
      ['Units in a task', 'Write a whole number from 1 to 10,000.'],
      ['Priority pay, per unit', 'Write an amount like 26.50.'],
      ['How many tasks', 'Write a whole number from 1 to 10,000.'],
      ['For all of them together', 'Write an amount like 26.50.'],
    ] as const) {
      expect(screen.getByLabelText(field).getAttribute('aria-invalid')).toBe('true')
      expect(screen.getByLabelText(field).closest('.field')?.textContent).toContain(error)
    }
    type('Units in a task', '40')
    type('Priority pay, per unit', '0.005')
    type('How many tasks', '3')
    type('For all of them together', '100')
    press('Save')
    await screen.findByText('Pay terms of North are saved.')
    expect(await termsOf('North')).toMatchObject([
      {
        ...{ scheme: 'per-unit', amount: 125, scale: 4, unitsPerTask: 40, priorityAmount: 50 },
        firstTasks: { count: 3, scheme: 'fixed', amount: 1_000_000 },
      },
    ])
    expect(row('North').textContent).toContain(
      '$0.0125 per unit + $0.005 priority, 40 units a task, the first 3 tasks for $100.00 together',
    )
  })

  it('of a platform stand behind projects that have none, and say so', async () => {
    await show(record('North', [hourly(3000)]), record('South'))
    press('Edit the default pay terms of Outlier')
    choose('Paid', 'hourly')
    type('Amount', '12')
    expect(screen.queryByLabelText('Weekly cap, hours')).toBeNull()
    press('Save')
    await screen.findByText('Pay terms of Outlier are saved.')
    expect(await termsOf('')).toMatchObject([{ scheme: 'hourly', amount: 12, source: 'user' }])
    expect(row('South').textContent).toContain('$12.00/hr, the platform’s default')
    expect(row('North').textContent).not.toContain('default')
  })

  it('of a platform can be written before there is work on it', async () => {
    await show()
    choose('A default for another platform', 'dataannotation')
    press('Add')
    press('Edit the default pay terms of DataAnnotation')
    choose('Paid', 'per-task')
    type('Amount', '4')
    press('Save')
    await screen.findByText('Pay terms of DataAnnotation are saved.')
    expect(await allProjects(store)).toMatchObject([{ platform: 'dataannotation', project: '', terms: [{ amount: 4 }] }])
  })

  it('keep their history: one is corrected and moved, one removed and put back', async () => {
    const march = hourly(2000, { validFrom: Date.parse('2026-03-01T05:00:00Z') })
    const june = hourly(3000, { validFrom: Date.parse('2026-06-01T04:00:00Z') })
    const { ask } = await show(record('North', [march, june]))
    press('Edit the pay terms of North')
    const history = within(screen.getByText('Terms by date').parentElement as HTMLElement)
    expect(history.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '$30.00/hr, since 2026-06-01 nowCorrectRemove',
      '$20.00/hr, since 2026-03-01 CorrectRemove',
    ])
    press('Correct the terms of North since 2026-03-01')
    expect(screen.getByRole('heading', { name: 'Correct the terms since 2026-03-01' })).toBeTruthy()
    expect(screen.getByLabelText('Amount')).toHaveProperty('value', '20.00')
    type('Amount', '21')
    type('Holds from', '2026-04-01')
    press('Save')
    await screen.findByText('Pay terms of North are saved.')
    const april = { ...march, amount: 21, scale: 0, validFrom: Date.parse('2026-04-01T04:00:00Z') }
    expect(ask.mock.calls.at(-1)).toEqual([
      'project.terms',
      { platform: 'outlier', project: 'North', terms: april, replaces: march.validFrom },
    ])
    expect(await termsOf('North')).toEqual([april, june])
    press('Edit the pay terms of North')
    press('Remove the terms of North since 2026-06-01')
    await screen.findByText('The terms of North since 2026-06-01 are removed.')
    expect(await termsOf('North')).toEqual([april])
    press('Put them back')
    await screen.findByText('The terms of North are back.')
    expect(await termsOf('North')).toEqual([april, june])
  })

  it('go to past entries on request, after it was shown what that comes to, and back again', async () => {
    for (let i = 0; i < 4; i++) {
      const item = itemOf([['work', 30]], { id: `e${i}`, project: 'North', startedAt: Date.UTC(2026, 2, 4 + i, 9) })
      const [line] = item.payLines
      await closeEntry(store, i === 3 && line ? { ...item, payLines: [{ ...line, state: 'paid' }] } : item)
    }
    await show(record('North', [hourly(2500)]))
    const minors = async () => ((await (await store.use()).getAll('payLines')) as PayLine[]).map(({ minor }) => minor)
    press('Edit the pay terms of North')
    press('Correct the terms of North from the beginning')
    type('Amount', '30')
    press('Save')
    await screen.findByText('4 of 4 entries would get other terms:')
    const cells = (name: RegExp) => within(screen.getByRole('row', { name })).getAllByRole('cell')
    expect(cells(/^\$25/).map((cell) => cell.textContent)).toEqual(['$30.00/hr', '4'])
    expect(cells(/^Expected pay in USD/).map((cell) => cell.textContent)).toEqual(['$37.50', '$45.00'])
    expect(screen.getByText('One amount is settled or was written by hand: it stays as it is.')).toBeTruthy()
    type('Closed since', '2026-03-05')
    press('See what would change')
    await screen.findByText('3 of 3 entries would get other terms:')
    expect(await minors()).toEqual([1250, 1250, 1250, 1250])
    press('Apply to 3 entries')
    await screen.findAllByText('3 entries got other terms.')
    expect(await minors()).toEqual([1250, 1500, 1500, 1250])
    press('Undo')
    await screen.findAllByText('Undone: every entry is as it was before.')
    expect(await minors()).toEqual([1250, 1250, 1250, 1250])
  })

  it('say where no past entry changes', async () => {
    await show(record('North', [hourly(2500)]))
    press('Edit the pay terms of North')
    press('Apply to past entries…')
    expect((await screen.findAllByText('No closed entry is of these terms yet.')).length).toBeGreaterThan(0)
  })
})
