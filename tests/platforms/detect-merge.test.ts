import { beforeEach, describe, expect, it, vi } from 'vitest'
import { SURE } from '../../src/core/detection'
import { detect } from '../../src/platforms/detect'
import { detectGeneric, type GenericReading } from '../../src/platforms/generic/detect-generic'
import { PLATFORMS } from '../../src/platforms/registry'
import { pageOf } from './fixture-pages'

vi.mock('../../src/platforms/generic/detect-generic', () => ({ detectGeneric: vi.fn() }))
const generic = vi.mocked(detectGeneric)

const nothing: GenericReading = {
  isTask: false,
  confidence: 0.1,
  pageKind: 'other',
  reasons: [],
  against: [],
  taskType: 'other',
  taskTypeConfidence: 0,
  submit: null,
  submitLabel: null,
  skip: null,
  taskRoot: null,
}
const task = (confidence: number, more: Partial<GenericReading> = {}): GenericReading => ({
  ...nothing,
  isTask: true,
  confidence,
  pageKind: 'task',
  reasons: ['Two responses stand side by side.'],
  taskType: 'ranking',
  taskTypeConfidence: 0.8,
  ...more,
})
const TASK = 'https://app.outlier.ai/en/expert/tasks'
const read = (url: string, body = '') => detect(PLATFORMS, pageOf(url, `<body>${body}</body>`))

beforeEach(() => {
  generic.mockReset()
})

describe('the generic detector counts as a sign', () => {
  it.each([
    [0.59, false],
    [0.6, true],
    [0.95, true],
  ])('a reading of %s at the address of a task: sure is %s', (confidence, sure) => {
    generic.mockReturnValue(task(confidence))
    for (const url of [
      TASK,
      'https://www.remotasks.com/lidarlite',
      'https://feather.openai.com/tasks/1b4e28ba-2fa1-41d2-883f-0016d3cca427',
    ]) {
      const detection = read(url)?.detection
      expect((detection?.confidence ?? 0) >= SURE, url).toBe(sure)
      expect(detection?.reasons).toContain('Two responses stand side by side.')
      expect(detection?.confidence).toBeLessThan(1)
    }
  })

  it('fills what the platform’s own signs leave open, and its own type gives way to theirs', () => {
    const page = pageOf(TASK, '<body><button id="s">Hand in</button><button id="k">Next one</button></body>')
    const submit = page.document.querySelector('#s')
    const skip = page.document.querySelector('#k')
    generic.mockReturnValue(
      task(0.9, {
        submit,
        skip,
        submitLabel: 'Hand in',
        timeLimitMs: 60_000,
        responses: 3,
        blockedFrameHost: 'tool.example',
        pay: { basis: 'hour', amount: 20, scale: 0, currency: 'USD' },
      }),
    )
    const found = detect(PLATFORMS, page)
    expect(found?.submit).toBe(submit)
    expect(found?.skip).toBe(skip)
    expect(found?.detection).toMatchObject({
      taskType: 'ranking',
      submitLabel: 'Hand in',
      timeLimitMs: 60_000,
      responses: 3,
      blockedFrameHost: 'tool.example',
      pay: { amount: 20 },
      missing: [],
    })
    expect(read(TASK, '<button>SBQ</button>')?.detection.taskType).toBe('review')
  })

  it('may break: the platform is read all the same', () => {
    generic.mockImplementation(() => {
      throw new Error('no')
    })
    expect(read(TASK, '<button>Submit</button>')?.detection).toMatchObject({
      pageKind: 'task',
      submitLabel: 'Submit',
      missing: ['taskType'],
    })
    expect(read('https://example.org/')).toBeNull()
  })

  it('outranks a sign-in form or a notice within a task', () => {
    generic.mockReturnValue(task(0.9))
    expect(read(TASK, '<p>No tasks</p><input type="password"><button>Sign in</button>')?.detection.pageKind).toBe('task')
  })

  it('is not asked where the address tells that there is no task', () => {
    generic.mockReturnValue(task(0.99))
    expect(read('https://app.outlier.ai/playground')?.detection.pageKind).toBe('other')
    expect(generic).not.toHaveBeenCalled()
  })
})

describe('the generic detector alone', () => {
  it('reads any other site as platform "site"', () => {
    generic.mockReturnValue(task(0.9))
    expect(read('https://example.org/label/7')?.detection).toMatchObject({
      platform: 'site',
      pageKind: 'task',
      confidence: 0.9,
      missing: ['submit'],
    })
    expect(detect([], pageOf(TASK, ''))?.detection.platform).toBe('site')
  })

  it('at an unknown address of a platform it is never sure', () => {
    generic.mockReturnValue(task(0.99))
    const detection = read('https://app.outlier.ai/something/new')?.detection
    expect(detection).toMatchObject({ platform: 'outlier', pageKind: 'task' })
    expect(detection?.confidence).toBeLessThan(SURE)
  })

  it('that finds nothing gives nothing', () => {
    generic.mockReturnValue(nothing)
    expect(read('https://example.org/')).toBeNull()
    expect(read('https://app.outlier.ai/something/new')).toBeNull()
  })
})

describe('a page that only the generic detector knows', () => {
  const reasonsAt = (confidence: number) => {
    generic.mockReturnValue(task(confidence, { against: ['It has many links.'] }))
    return read('https://elsewhere.example/work')?.detection.reasons
  }

  it('tells what speaks against a task where the trainer is asked, and only there', () => {
    expect(reasonsAt(SURE - 0.01)).toEqual(['Two responses stand side by side.', 'Against it: It has many links.'])
    expect(reasonsAt(SURE)).toEqual(['Two responses stand side by side.'])
  })
})
