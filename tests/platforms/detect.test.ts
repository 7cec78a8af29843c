import { describe, expect, it } from 'vitest'
import { FIELD_NAMES, SURE } from '../../src/core/detection'
import { detect } from '../../src/platforms/detect'
import type { Platform } from '../../src/platforms/platform'
import { PLATFORMS } from '../../src/platforms/registry'
import { fixture, fixturesOf, pageOf, pageOfFixture } from './fixture-pages'

const read = (url: string, body: string, platforms: readonly Platform[] = PLATFORMS) =>
  detect(platforms, pageOf(url, `<body>${body}</body>`))?.detection
const OUTLIER = 'https://app.outlier.ai/en/expert/tasks'
const blank: Platform = {
  site: { id: 'blank', label: 'Blank', hosts: ['https://blank.example/*'] },
  pages: [],
  fields: {},
  taskTypes: [],
}

describe('weak signs add up', () => {
  const cases: [string, string, string, boolean][] = [
    ['the address alone', OUTLIER, '', false],
    ['the address and an unrelated text', OUTLIER, '<p>Loading your work, one moment please</p>', false],
    ['the address and a Submit button', OUTLIER, '<button>Submit</button>', true],
    ['the address and a countdown', OUTLIER, '<span>1 hours, 5 minutes</span>', true],
    ['a Submit button that is hidden', OUTLIER, '<div style="display:none"><button>Submit</button></div>', false],
    [
      'a Submit button in a copy of no size',
      OUTLIER,
      '<div style="width:0; height:0; overflow:hidden"><button>Submit</button></div>',
      false,
    ],
    ['a button that says more than Submit', OUTLIER, '<button>Submit feedback about the site</button>', false],
    [
      'DataAnnotation, Exit Work Mode as an input',
      'https://app.dataannotation.tech/workers/tasks?project_id=6fa459ea-ee8a-4ca4-894e-db77e160355e',
      '<input type="button" value="Exit Work Mode">',
      true,
    ],
    ['Appen, its title alone', 'https://view.appen.io/assignments/12345', '<h1 class="job-title">Ads</h1>', true],
    ['Feather, nothing on the page', 'https://feather.openai.com/tasks/1b4e28ba-2fa1-41d2-883f-0016d3cca427', '', false],
  ]
  it.each(cases)('%s', (_, url, body, sure) => {
    const detection = read(url, body)
    expect(detection?.pageKind).toBe('task')
    expect((detection?.confidence ?? 0) >= SURE).toBe(sure)
  })

  it('every sign that confirms a task lifts its address to SURE by itself', () => {
    for (const platform of PLATFORMS) {
      for (const page of platform.pages.filter((p) => p.kind === 'task')) {
        expect(page.confirm?.length, `${platform.site.id} ${page.url.source} needs a sign that confirms it`).toBeGreaterThan(0)
      }
    }
  })

  it('a button in a shadow root confirms, open or closed', () => {
    const page = pageOf(OUTLIER, '<body><task-form></task-form></body>')
    const host = page.document.querySelector('task-form')
    const shadow = host?.attachShadow({ mode: 'closed' })
    if (shadow) shadow.innerHTML = '<button>Submit</button>'
    const found = detect(PLATFORMS, { ...page, shadowRoot: (element) => (element === host ? (shadow ?? null) : null) })
    expect(found?.detection.confidence).toBeGreaterThanOrEqual(SURE)
    expect(found?.submit?.textContent).toBe('Submit')
  })
})

describe('what stands at the address of a task and is none', () => {
  it.each([
    ['a sign-in card', '<form><input type="password"><button>Sign in</button><button>Submit</button></form>', 'other'],
    ['an empty queue', '<h2>There are no tasks available at the moment.</h2>', 'queue'],
  ])('%s', (_, body, kind) => {
    const detection = read(OUTLIER, body)
    expect(detection?.pageKind).toBe(kind)
    expect(detection?.confidence).toBeLessThan(SURE)
  })

  it('a task that speaks of having no tasks stays a task', () => {
    expect(read(OUTLIER, '<p>No tasks were left, said the robot.</p><button>Submit</button>')?.pageKind).toBe('task')
  })

  it('an unknown page of a platform is asked about, never taken for sure', () => {
    const f = fixture('outlier', 'task')
    const detection = detect(PLATFORMS, { ...pageOfFixture(f), url: new URL('https://app.outlier.ai/somewhere/new') })?.detection
    if (detection) expect(detection.confidence).toBeLessThan(SURE)
  })

  it('an empty page anywhere else is nothing', () => {
    expect(detect(PLATFORMS, pageOf('https://example.org/', '<body><p>Hello</p></body>'))).toBeNull()
    expect(detect([], pageOf('about:blank', ''))).toBeNull()
  })
})

describe('fields fail alone and are named', () => {
  const url = 'https://blank.example/task/7'
  const task = {
    kind: 'task',
    url: /^blank\.example\/task\/\d+$/,
    urlEvidence: 3,
    confirm: [{ name: /^done$/i, what: 'Done', evidence: 3 }],
  } as const
  const broken = (): never => {
    throw new Error('the page is not as it was')
  }
  const platform: Platform = {
    ...blank,
    pages: [task],
    fields: {
      project: [{ selector: 'h1', evidence: 1 }],
      taskId: broken,
      pay: [{ selector: '[[', evidence: 1 }],
      timeLimit: [{ selector: '#limit', evidence: 1 }],
      submit: [{ name: /^done$/i, evidence: 1 }],
      reopenUrl: broken,
      expected: ['project', 'skip'],
    },
  }

  it('the others are read all the same', () => {
    const detection = read(url, '<h1>Kites</h1><p id="limit">as long as it takes</p><button>Done</button>', [platform])
    expect(detection).toMatchObject({ pageKind: 'task', project: 'Kites', submitLabel: 'Done' })
    expect(detection?.confidence).toBeGreaterThanOrEqual(SURE)
    expect(detection?.missing).toEqual(expect.arrayContaining(['taskId', 'pay', 'timeLimit', 'skip']))
    expect(detection?.missing).not.toContain('project')
  })

  const tasks = fixturesOf(PLATFORMS.map((p) => p.site.id)).filter((f) => f.expect.pageKind === 'task' && f.expect.sure)
  it.each(tasks.map((f) => [`${f.platform}/${f.name}`, f] as const))(
    'any field may throw, the detection stands and names it: %s',
    (_, f) => {
      const own: Platform = PLATFORMS.find((p) => p.site.id === f.platform) ?? blank
      const page = pageOfFixture(f)
      const whole = detect([own], page)?.detection
      for (const name of ['project', 'taskId', 'pay', 'timeLimit'] as const) {
        const detection = detect([{ ...own, fields: { ...own.fields, [name]: broken } }], page)?.detection
        expect(detection?.missing).toContain(name)
        expect(detection?.confidence).toBe(whole?.confidence)
      }
    },
  )

  it('a broken sign of a page is passed over', () => {
    const odd: Platform = { ...platform, pages: [{ ...task, confirm: [{ selector: ')(', evidence: 3 }, ...task.confirm] }] }
    expect(read(url, '<button>Done</button>', [odd])?.confidence).toBeGreaterThanOrEqual(SURE)
  })

  it('missing names fields only, each once', () => {
    const missing = read(url, '', [platform])?.missing ?? []
    expect(new Set(missing).size).toBe(missing.length)
    for (const name of missing) expect(FIELD_NAMES).toContain(name)
  })
})

describe('nothing of the task itself leaves the page', () => {
  const slots = /(data-slot="[^"]+"[^>]*>)/g
  it.each(
    fixturesOf(PLATFORMS.map((p) => p.site.id))
      .filter((f) => f.html.includes('data-slot'))
      .map((f) => [`${f.platform}/${f.name}`, f] as const),
  )('%s', (_, f) => {
    const html = f.html
      .replace(slots, '$1<p>canary-prompt Submit $9.99 per hour canary-more</p>')
      .replaceAll('</textarea>', 'canary-answer</textarea>')
    const detection = detect(PLATFORMS, pageOf(f.url, html))?.detection
    expect(JSON.stringify(detection)).not.toContain('canary')
  })

  it('labels are cut', () => {
    const long = 'x'.repeat(500)
    const detection = read(
      'https://view.appen.io/assignments/12345',
      `<h1 class="job-title">${long}</h1><input type="submit" class="submit btn btn-cf-blue" value="${long}">`,
    )
    expect(detection?.project).toHaveLength(120)
    expect(detection?.submitLabel).toHaveLength(80)
  })

  it('a reopen link carries no secret', () => {
    const url =
      'https://app.dataannotation.tech/workers/tasks/1b4e28ba-2fa1-41d2-883f-0016d3cca427?task_response_id=6fa459ea-ee8a-4ca4-894e-db77e160355e&token=abc'
    expect(read(url, '')?.reopenUrl).not.toContain('token')
    expect(read(`${OUTLIER}?forceClaim=1&taskId=javascript:alert(1)`, '')?.reopenUrl).toBeUndefined()
  })
})

describe('task types', () => {
  const crumb = (name: string) =>
    `<div class="worker-task"><ol><li class="breadcrumb-item active">${name}</li></ol></div><button>Exit Work Mode</button>`
  const url = 'https://app.dataannotation.tech/workers/tasks/1b4e28ba-2fa1-41d2-883f-0016d3cca427'
  it.each([
    ['Harbour: Rate & Review', 'review'],
    ['Harbour R&R [Coding]', 'review'],
    ['Harbour: Side-by-Side', 'comparison'],
    ['Prompt + Rubric for Harbour', 'rubric-writing'],
    ['Harbour Red Teaming', 'red-team'],
    ['Make the Model Fail: Harbour', 'prompt-writing'],
    ['Harbour Agent Authoring', 'agent-trajectory'],
    ['Role-Play with a Harbour Master', 'conversation'],
  ])('DataAnnotation, %s', (name, type) => {
    expect(read(url, crumb(name))).toMatchObject({ taskType: type, project: name })
  })

  it('Outlier, a reviewer’s buttons', () => {
    expect(read(OUTLIER, '<button>Approve With Changes</button><button>SBQ</button>')?.taskType).toBe('review')
  })
})
