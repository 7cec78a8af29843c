import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { answer as Answering } from '../../src/background/requests'
import type { PayLine, PayTerms } from '../../src/core/pay'
import type { PanelState } from '../../src/messages/panel-state'
import { readProject } from '../../src/store/projects'
import { hourly } from '../core/samples'
import { everything, freshDatabase } from '../store/samples'
import { resetBrowser } from './browser-double'

vi.mock('wxt/browser', () => import('./browser-double'))

const test = freshDatabase()
let answer: typeof Answering
beforeEach(async () => {
  vi.resetModules()
  answer = (await import('../../src/background/requests')).answer
  resetBrowser()
})

const surface = { id: 'margin', url: 'chrome-extension://margin/options.html' } as unknown as Parameters<typeof Answering>[1]
async function ask<T>(name: string, payload: object): Promise<T> {
  const reply = await answer({ name, payload }, surface)
  if (!reply.ok) throw new Error(reply.error)
  return reply.value as T
}
const state = () => ask<PanelState>('state.get', { tabId: 4 })
const of = (project: string) => ({ platform: 'outlier', project })
const work = { taskType: 'rating', workKind: 'task' }
const started = (project: string) => ask<{ sessionId: string }>('session.start', { ...of(project), ...work })
const amountsOf = async (project: string) => (await readProject(test.store, 'outlier', project))?.terms.map((t) => t.amount)

describe('pay terms', () => {
  it('are kept by date, corrected in place, and forgotten', async () => {
    for (const [amount, validFrom] of [
      [2000, 10],
      [3000, 20],
    ] as const)
      await ask('project.terms', { ...of('North'), terms: hourly(amount, { validFrom }) })
    await ask('project.terms', { ...of('North'), terms: hourly(2100, { validFrom: 30 }), replaces: 10 })
    expect(await amountsOf('North')).toEqual([3000, 2100])
    await ask('project.forgetTerms', { ...of('North'), validFrom: 30 })
    expect(await amountsOf('North')).toEqual([3000])
  })

  it('of the platform’s default are told as such where they are used', async () => {
    await ask('project.terms', { ...of(''), terms: hourly(1500) })
    await ask('project.terms', { ...of('North'), terms: hourly(3000) })
    await started('South')
    expect(await state()).toMatchObject({ isDefault: true, session: { terms: { amount: 1500 } } })
    await started('North')
    expect(await state()).not.toHaveProperty('isDefault')
  })

  it('that pay first tasks otherwise are told as they pay now, and the entry carries plain ones', async () => {
    const terms: PayTerms = hourly(2500, { firstTasks: { count: 1, scheme: 'fixed', amount: 4000 } })
    await ask('project.terms', { ...of('North'), terms })
    for (const scheme of ['per-task', 'hourly'] as const) {
      const { sessionId } = await started('North')
      const { agreed, session, sessions } = await state()
      expect(agreed).toEqual(terms)
      expect(session?.terms).toMatchObject({ scheme })
      expect(sessions[0]?.terms).toEqual(session?.terms)
      await ask('session.end', { sessionId, outcome: 'submitted' })
    }
    const { entries, payLines } = await everything(test.store)
    expect(JSON.stringify(entries)).not.toContain('firstTasks')
    // The second took no time, or hardly any.
    expect((payLines as PayLine[]).map(({ minor }) => minor)).toContain(4000)
  })
})
