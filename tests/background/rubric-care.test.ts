import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { answer as Answering } from '../../src/background/requests'
import type { PanelState } from '../../src/messages/panel-state'
import type { SurfaceRequests } from '../../src/messages/protocol'
import { everything, freshDatabase } from '../store/samples'
import { granted, resetBrowser } from './browser-double'

vi.mock('wxt/browser', () => import('./browser-double'))

const test = freshDatabase()
let answer: typeof Answering
beforeEach(async () => {
  vi.resetModules()
  answer = (await import('../../src/background/requests')).answer
  resetBrowser()
  granted.add('https://app.outlier.ai/*')
})

type Sender = Parameters<typeof Answering>[1]
const TAB = 4
const surface = { id: 'margin', url: 'chrome-extension://margin/sidepanel.html' } as unknown as Sender
const page = {
  id: 'margin',
  tab: { id: TAB, incognito: false },
  frameId: 0,
  url: 'https://app.outlier.ai/en/expert/tasks',
} as unknown as Sender
const WORK = { platform: 'outlier', project: 'Heron' }
const AT = Date.UTC(2026, 2, 10, 9)
const DAY = 86_400_000

async function ask<K extends keyof SurfaceRequests>(name: K, payload: SurfaceRequests[K]): Promise<unknown> {
  const given = await answer({ name, payload }, surface)
  if (!given.ok) throw new Error(given.error)
  return given.value
}
const state = () => ask('state.get', { tabId: TAB }) as Promise<PanelState>
const project = async () => (await everything(test.store)).projects?.[0] as PanelState['project']

const detected = (at: number, doc: string, instructions?: { place: string; hash: string }) =>
  answer(
    {
      name: 'page.detected',
      payload: {
        ...{ doc, at, mono: 0, sketch: ['0123456789abcdef'], pageWidth: 1200, ...(instructions && { instructions }) },
        detection: {
          ...{ platform: 'outlier', pageKind: 'task', state: 'running', confidence: 0.9, reasons: [], taskType: 'comparison' },
          ...{ taskTypeConfidence: 0.8, submitLabel: 'Submit', missing: [], project: 'Heron', taskId: doc },
        },
      },
    },
    page,
  )

describe('what was read of a rubric', () => {
  const mark = { ...WORK, parts: 'comparison', edition: 'comparison@1' }

  it('is kept with the project, section by section, and as an edition once it is whole', async () => {
    await ask('project.read', { ...mark, sections: { truth: 'must.aa.bb.cc' }, items: {}, isWhole: false })
    expect(await project()).toMatchObject({ rubricsRead: [], readings: { comparison: { sections: { truth: 'must.aa.bb.cc' } } } })
    const whole = { sections: { truth: 'must.aa.bb.cc', harm: 'must.dd..' }, items: { 'comparison/read-both': 'must.ee..' } }
    await ask('project.read', { ...mark, ...whole, isWhole: true })
    expect(await project()).toMatchObject({
      rubricsRead: ['comparison@1'],
      readings: { comparison: { ...whole, readAt: expect.any(Number) } },
    })
  })

  it.each<[string, object]>([
    ['a text in place of a hash', { sections: { truth: 'x'.repeat(81) } }],
    ['more sections than any rubric has', { sections: Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`s${n}`, ''])) }],
  ])('refuses %s', async (_what, over) => {
    const payload = { ...mark, sections: {}, items: {}, isWhole: false, ...over }
    expect(await answer({ name: 'project.read', payload }, surface)).toMatchObject({ ok: false })
    expect(await project()).toBeUndefined()
  })
})

describe('a project keeps', () => {
  it('the trainer’s notes and the address of its guidelines, and gives the address back', async () => {
    await ask('project.notes', { ...WORK, notes: 'They mind units.' })
    await ask('project.link', { ...WORK, url: 'https://guide.example/a' })
    expect(await project()).toMatchObject({ notes: 'They mind units.', guidelineUrl: 'https://guide.example/a' })
    await ask('project.link', { ...WORK, url: null })
    expect(await project()).not.toHaveProperty('guidelineUrl')
    expect((await project())?.notes).toBe('They mind units.')
  })

  it.each(['http://guide.example', 'javascript:alert(1)', 'data:text/html,x', 'guide.example', 'https://', ''])(
    'no address such as %j',
    async (url) => {
      expect(await answer({ name: 'project.link', payload: { ...WORK, url } }, surface)).toMatchObject({ ok: false })
    },
  )

  it('that its instructions changed, until they were looked at', async () => {
    await detected(AT, 'document-1', { place: 'task', hash: 'aaaa' })
    await detected(AT + DAY, 'document-2', { place: 'task', hash: 'bbbb' })
    expect((await project())?.instructions?.task?.changed?.from.seenAt).toBe(AT)
    await ask('project.instructions', WORK)
    expect((await project())?.instructions).toEqual({ task: { hash: 'bbbb', doc: 'document-2', seenAt: AT + DAY } })
  })
})

describe('a rubric that is kept for a tab', () => {
  const openAtSubmit = async () => (await everything(test.store)).reviews?.[0] as { openAtSubmit?: string[] } | undefined

  it('is told to the panel, and decides which items were open at the end', async () => {
    await detected(AT, 'document-1')
    await ask('tab.rubric', { tabId: TAB, rubricId: 'curation' })
    const { session, pinnedRubric } = await state()
    expect(pinnedRubric).toBe('curation')
    await ask('review.answer', { sessionId: session?.id ?? '', itemId: 'curation/purpose-known', answer: 'done' })
    await ask('session.end', { sessionId: session?.id ?? '', outcome: 'submitted' })
    const open = (await openAtSubmit())?.openAtSubmit ?? []
    expect(open).toContain('curation/read-whole')
    expect(open).not.toContain('curation/purpose-known')
    expect(open.some((id) => id.startsWith('comparison/'))).toBe(false)
    expect((await state()).pinnedRubric).toBe('curation')
    await ask('tab.rubric', { tabId: TAB, rubricId: null })
    expect(await state()).not.toHaveProperty('pinnedRubric')
  })

  it('asks, with an overlay, what the overlay asks', async () => {
    await detected(AT, 'document-1')
    const { session } = await state()
    await ask('session.correct', { sessionId: session?.id ?? '', domain: 'coding' })
    await ask('review.notes', { sessionId: session?.id ?? '', notes: 'x' })
    await ask('session.end', { sessionId: session?.id ?? '', outcome: 'submitted' })
    expect((await openAtSubmit())?.openAtSubmit).toEqual(expect.arrayContaining(['comparison/read-both', 'coding/ran-it']))
  })
})
