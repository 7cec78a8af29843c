import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import type { TimeEntry } from '../../src/core/entry'
import type { SessionEvent } from '../../src/core/session-event'
import { write } from '../../src/store/transaction'
import { NINE, SECOND, taskDetection } from '../core/session-world'
import { everything, freshDatabase, quotaError } from '../store/samples'
import { granted, resetBrowser, told } from './browser-double'

vi.mock('wxt/browser', () => import('./browser-double'))

const test = freshDatabase()

/** The background as a worker that has just started: its modules hold nothing of before. */
async function freshWorker() {
  vi.resetModules()
  const { applyEvents } = await import('../../src/background/live-work')
  const { currentProblem } = await import('../../src/background/word-out')
  return { applyEvents, currentProblem }
}

beforeEach(resetBrowser)

const TAB = 7
const detected = (at: number, over: Parameters<typeof taskDetection>[0] = {}): SessionEvent => ({
  ...{ kind: 'page-detected', at, tabId: TAB, frameId: 0, doc: 'document-1', pageWidth: 1200, sketch: [] },
  detection: taskDetection({ taskId: 'one', ...over }),
})
const used = (at: number): SessionEvent => ({ kind: 'page-evidence', at, tabId: TAB, sign: 'input', inputAt: at })
const ended = (at: number, sessionId: string): SessionEvent => ({ kind: 'end', at, sessionId, outcome: 'submitted' })

/** The disk is full until told otherwise. */
function fullDisk(): { freed(): void } {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw quotaError()
  })
  return { freed: () => put.mockRestore() }
}

const openSession = async () => (await (await test.store.use()).getAll('sessions'))[0]
const pendingEvents = async () =>
  ((await fakeBrowser.storage.session.get('pendingEvents')).pendingEvents as unknown[] | undefined)?.length ?? 0

it('takes evidence in while a ledger is counted anew, also by a worker that has just started', async () => {
  await (await freshWorker()).applyEvents([detected(NINE), used(NINE)])
  let isWanted = true
  const recount = write(test.store, ['entries', 'payLines', 'rollups', 'monthRollups', 'revisions'], async (transaction) => {
    while (isWanted) await transaction.objectStore('revisions').count()
  })
  const { applyEvents } = await freshWorker()
  await applyEvents([used(NINE + 10 * SECOND)])
  expect(await openSession()).toMatchObject({ cursorAt: NINE + 10 * SECOND })
  isWanted = false
  await recount
})

describe('a press that a worker was killed over', () => {
  const DOC = 'document-1'
  const press = (at: number) => ({ doc: DOC, at, mono: at - NINE, control: 'submit' })
  const next = (at: number): SessionEvent => ({ ...detected(at, { taskId: 'two' }), doc: 'document-2' }) as SessionEvent
  const laid = async () => Object.keys(await fakeBrowser.storage.local.get(null))
  const lay = (at: number) => fakeBrowser.storage.local.set({ [`pressed:${DOC}`]: press(at) })
  const begin = async () => (await freshWorker()).applyEvents([detected(NINE), used(NINE + SECOND)])

  it('is taken by the next one, before what came after it', async () => {
    await begin()
    await lay(NINE + 9 * SECOND)
    await (await freshWorker()).applyEvents([next(NINE + 10 * SECOND)])
    expect((await everything(test.store)).entries).toMatchObject([{ taskId: 'one', outcome: 'submitted' }])
    expect(await laid()).toEqual([])
  })

  it('is left where the page has spoken since: it was taken then', async () => {
    await begin()
    await lay(NINE)
    await (await freshWorker()).applyEvents([next(NINE + 10 * SECOND)])
    expect((await everything(test.store)).entries).not.toMatchObject([{ outcome: 'submitted' }])
    expect(await laid()).toEqual([])
  })

  it('waits while nothing can be written', async () => {
    await begin()
    await lay(NINE + 9 * SECOND)
    const disk = fullDisk()
    const worker = await freshWorker()
    await expect(worker.applyEvents([next(NINE + 10 * SECOND)])).rejects.toThrow('Nothing could be saved')
    expect(await laid()).toHaveLength(1)
    disk.freed()
    await worker.applyEvents([])
    expect((await everything(test.store)).entries).toMatchObject([{ taskId: 'one', outcome: 'submitted' }])
  })

  it('that is heard goes from where it was laid', async () => {
    await begin()
    await lay(NINE + 9 * SECOND)
    const { answer } = await import('../../src/background/requests')
    granted.add('https://work.example/*')
    const sender = { id: 'margin', tab: { id: TAB, incognito: false }, frameId: 0, origin: 'https://work.example' }
    const said = { name: 'page.pressed', payload: press(NINE + 9 * SECOND) }
    expect(await answer(said, sender as unknown as Parameters<typeof answer>[1])).toMatchObject({ ok: true })
    expect(await laid()).toEqual([])
  })
})

describe('a full disk', () => {
  /** A task of four minutes, used every ten seconds; while `full`, nothing can be written. Gives the entry. */
  async function fourMinutes(full: { from: number; to: number } | null, workerDiesAt?: number): Promise<TimeEntry> {
    let worker = await freshWorker()
    let disk: { freed(): void } | undefined
    await worker.applyEvents([detected(NINE), used(NINE)])
    for (let second = 10; second <= 240; second += 10) {
      if (second === full?.from) disk = fullDisk()
      if (second === full?.to) disk?.freed()
      if (second === workerDiesAt) worker = await freshWorker()
      const isFull = full !== null && second >= full.from && second < full.to
      const applied = worker.applyEvents([used(NINE + second * SECOND)])
      if (isFull) await expect(applied).rejects.toThrow('Nothing could be saved')
      else await applied
    }
    const id = (await openSession())?.id ?? ''
    await worker.applyEvents([ended(NINE + 245 * SECOND, id)])
    return (await everything(test.store)).entries[0] as TimeEntry
  }

  it('loses no minute: what could not be written waits, and goes first', async () => {
    const entry = await fourMinutes({ from: 60, to: 200 })
    expect(entry.countedMs).toBe(245 * SECOND)
    expect(entry.spans).toEqual([{ kind: 'work', fromAt: NINE, toAt: NINE + 245 * SECOND }])
    expect(await pendingEvents()).toBe(0)
  })

  it('gives the very entry of a day without it, also when the worker dies meanwhile', async () => {
    const { id: _one, ...plain } = await fourMinutes(null)
    vi.stubGlobal('indexedDB', new (await import('fake-indexeddb')).IDBFactory())
    await fakeBrowser.storage.session.clear()
    const { id: _other, ...full } = await fourMinutes({ from: 30, to: 220 }, 120)
    expect(full).toEqual(plain)
  })

  it('is told with what to do, and no longer once it has passed', async () => {
    const { applyEvents, currentProblem } = await freshWorker()
    await applyEvents([detected(NINE)])
    const disk = fullDisk()
    await expect(applyEvents([used(NINE + SECOND)])).rejects.toThrow('Nothing could be saved')
    expect(await currentProblem()).toMatch(/Free some disk space/)
    expect(told).toContainEqual({ name: 'state.changed' })
    expect(await pendingEvents()).toBe(1)
    disk.freed()
    await applyEvents([used(NINE + 2 * SECOND)])
    expect(await currentProblem()).toBeUndefined()
    expect(await pendingEvents()).toBe(0)
  })

  it('keeps what was saved before it', async () => {
    const { applyEvents } = await freshWorker()
    await applyEvents([detected(NINE), used(NINE)])
    const before = await everything(test.store)
    const disk = fullDisk()
    await expect(applyEvents([used(NINE + 5 * SECOND)])).rejects.toThrow('Nothing could be saved')
    disk.freed()
    expect(await everything(test.store)).toEqual(before)
  })
})

describe('events', () => {
  it('that come together are stepped one after the other, none on an old state', async () => {
    const { applyEvents } = await freshWorker()
    const seconds = Array.from({ length: 20 }, (_, index) => NINE + index * SECOND)
    await Promise.all([applyEvents([detected(NINE)]), ...seconds.map((at) => applyEvents([used(at)]))])
    expect((await openSession()) as unknown).toMatchObject({
      spans: [{ kind: 'work', fromAt: NINE, toAt: NINE + 19 * SECOND }],
      cursorAt: NINE + 19 * SECOND,
    })
  })

  it('survive a worker that dies between any two of them', async () => {
    for (const at of [NINE, NINE + 5 * SECOND, NINE + 12 * SECOND]) {
      const { applyEvents } = await freshWorker()
      await applyEvents(at === NINE ? [detected(at), used(at)] : [used(at)])
    }
    expect((await openSession()) as unknown).toMatchObject({ cursorAt: NINE + 12 * SECOND, status: 'working' })
  })

  it('keep the alarm while work is open, and only then', async () => {
    const { applyEvents } = await freshWorker()
    expect(await fakeBrowser.alarms.getAll()).toEqual([])
    await applyEvents([detected(NINE)])
    expect((await fakeBrowser.alarms.getAll()).map(({ name }) => name)).toEqual(['beat'])
    await applyEvents([ended(NINE + SECOND, (await openSession())?.id ?? '')])
    expect(await fakeBrowser.alarms.getAll()).toEqual([])
  })

  it('close an entry with its pay line and the open items of its review', async () => {
    const { applyEvents } = await freshWorker()
    await applyEvents([detected(NINE, { pay: { basis: 'hour', amount: 36, scale: 0, currency: 'USD' } }), used(NINE)])
    const id = (await openSession())?.id ?? ''
    await applyEvents([used(NINE + 10 * SECOND), ended(NINE + 10 * SECOND, id)])
    const kept = await everything(test.store)
    expect(kept.sessions).toEqual([])
    expect(kept.entries).toMatchObject([{ id, outcome: 'submitted', countedMs: 10 * SECOND }])
    // Ten seconds at $36 an hour.
    expect(kept.payLines).toMatchObject([{ entryId: id, minor: 10, currency: 'USD', state: 'expected' }])
    expect(kept.rollups).toMatchObject([{ countedMs: 10 * SECOND, pay: { expected: 10 } }])
  })
})
