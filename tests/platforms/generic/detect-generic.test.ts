import { afterEach, describe, expect, it, test } from 'vitest'
import { SURE } from '../../../src/core/detection'
import { detectGeneric } from '../../../src/platforms/generic/detect-generic'
import { collectFacts } from '../../../src/platforms/generic/facts'
import { KIND_SIGNS } from '../../../src/platforms/generic/kind-signs'
import { KIND_WEIGHTS } from '../../../src/platforms/generic/kind-weights'
import { TYPE_SIGNS } from '../../../src/platforms/generic/type-signs'
import { TYPE_WEIGHTS } from '../../../src/platforms/generic/type-weights'
import type { Page } from '../../../src/platforms/page'
import { SMALL_OTHERS } from './more-others'
import { SMALL_TASKS } from './more-tasks'
import { OTHER_SKELETONS } from './other-skeletons'
import { TASK_SKELETONS } from './task-skeletons'

function pageOf(html: string, address = 'https://work.example/somewhere'): Page {
  document.body.innerHTML = html
  return { url: new URL(address), document, shadowRoot: (element) => element.shadowRoot, isTop: true }
}

afterEach(() => {
  document.body.innerHTML = ''
  document.title = ''
})

describe('detectGeneric', () => {
  test.each(TASK_SKELETONS.map((s) => [s.name, s] as const))('reads a task: %s', (_, skeleton) => {
    const reading = detectGeneric(pageOf(skeleton.html))
    expect(reading.reasons).not.toHaveLength(0)
    expect({
      isTask: reading.isTask,
      pageKind: reading.pageKind,
      taskType: reading.taskType,
      submitLabel: reading.submitLabel,
      skip: reading.skip?.textContent ?? undefined,
      pay: reading.pay,
      remainingMs: reading.remainingMs,
      timeLimitMs: reading.timeLimitMs,
      timerMs: reading.timerMs,
    }).toEqual({
      isTask: true,
      pageKind: 'task',
      taskType: skeleton.taskType,
      submitLabel: skeleton.submitLabel,
      skip: skeleton.skipLabel,
      pay: skeleton.pay,
      remainingMs: skeleton.remainingMs,
      timeLimitMs: skeleton.timeLimitMs,
      timerMs: skeleton.timerMs,
    })
    if (skeleton.responses !== undefined) expect(reading.responses).toBe(skeleton.responses)
    expect(reading.confidence).toBeGreaterThan(0.7)
    expect(reading.taskRoot?.contains(reading.submit)).toBe(true)
  })

  test.each(OTHER_SKELETONS.map((s) => [s.name, s] as const))('is not fooled: %s', (_, skeleton) => {
    const reading = detectGeneric(pageOf(skeleton.html))
    expect([reading.isTask, reading.confidence < 0.4, reading.reasons.length > 0]).toEqual([false, true, true])
    if (skeleton.pageKind) expect(reading.pageKind).toBe(skeleton.pageKind)
  })

  it.each([
    ['<span>Time spent: 12:34</span>', 754_000],
    ['<span>Time on task</span> <b>1:02:03</b>', 3_723_000],
    ['<div>Elapsed</div><div>0:45</div>', 45_000],
    ['<p>Active time 7 min 5 s</p>', 425_000],
    ['<span>Time left</span> <b>12:34</b>', undefined],
    ['<p>Average time spent: 12 min</p>', undefined],
    ['<p>This task takes about 20 minutes.</p>', undefined],
    ['<p>Time limit: 45 minutes</p>', undefined],
    ['<span>12:34</span>', undefined],
  ])('a timer that counts up names itself: %s', (html, timerMs) => {
    const reading = detectGeneric(pageOf(`${html}<textarea aria-label="Answer"></textarea><button>Submit</button>`))
    expect(reading.timerMs).toBe(timerMs)
    if (timerMs !== undefined) expect(reading.remainingMs).toBeUndefined()
  })

  it('reads shadow roots, and names a slotted button by what is slotted', () => {
    const page = pageOf('<p>Rate how similar the two sentences are, on a scale from 1 to 5.</p><x-form></x-form>')
    const form = document.querySelector('x-form')?.attachShadow({ mode: 'open' })
    if (!form) throw new Error('no shadow root')
    form.innerHTML = `${[1, 2, 3, 4, 5].map((n) => `<label><input type="radio" name="s">${n}</label>`).join('')}<x-push>Submit</x-push>`
    const push = form.querySelector('x-push')
    push
      ?.attachShadow({ mode: 'open' })
      .append(Object.assign(document.createElement('button'), { innerHTML: '<span><slot></slot></span>', type: 'submit' }))
    const reading = detectGeneric(page)
    expect([reading.isTask, reading.taskType, reading.submitLabel]).toEqual([true, 'rating', 'Submit'])
    expect(reading.submit).toBe(push?.shadowRoot?.querySelector('button'))
  })

  it('reads custom elements that show nothing of their inside', () => {
    const reading = detectGeneric(
      pageOf(
        `<x-form><p>Which of the following describes the sentiment of this text?</p><x-classifier categories='["Glad","Sad","Neither"]' header="What is the sentiment?"></x-classifier><x-button form-action="submit">Submit</x-button></x-form>`,
      ),
    )
    expect([reading.isTask, reading.taskType, reading.submitLabel]).toEqual([true, 'classification', 'Submit'])
  })

  it.each(
    `Submit|Submit and exit|Absenden|Bewertung abgeben|Soumettre|Envoyer ma réponse|Enviar|Enviar avaliação|Invia|Verzenden|Indienen|Wyślij|Zatwierdź ocenę|Отправить|Завершить|Надіслати|送信|提出する|提交|提交任务|제출|제출하기|إرسال|जमा करें|सबमिट करें|Kirim|Gửi|Nộp bài|Skicka in|Indsend|Lähetä|Odeslat|Beküldés|Trimite|Υποβολή|שליחה|ส่งคำตอบ|Gönder|Done|Finish|Mark as complete|Save and next|Next task|Approve|Update|Confirm|Fertig|Terminer|Guardar|Weiter|次へ|下一个|다음|保存`.split(
      '|',
    ),
  )('knows the submit control %s', (label) => {
    const reading = detectGeneric(
      pageOf(`<button type="button">?</button><textarea aria-label="T"></textarea><button type="button">${label}</button>`),
    )
    expect(reading.submitLabel).toBe(label)
  })

  it.each([
    ['the whole over a part', '<button>Submit</button><button>Submit task</button>', 'Submit task'],
    ['submitting over submitting and leaving', '<button>Submit and exit</button><button>Submit</button>', 'Submit'],
    [
      'the work over a search',
      '<form><input type="search"><button type="submit">Submit</button></form><form><textarea></textarea><button>Done</button></form>',
      'Done',
    ],
    [
      'the work over a letter to subscribe to',
      '<form><textarea></textarea><button>Finish</button></form><form><input type="email" placeholder="Newsletter"><button type="submit">Submit</button></form>',
      'Finish',
    ],
    [
      'the end over what stands at every item',
      '<p><button>Save</button></p><p><button>Save</button></p><p><button>Save</button></p><button>Next</button>',
      'Next',
    ],
    ['the end over a message', '<textarea></textarea><button>Send message</button><button>Finish</button>', 'Finish'],
    ['an icon by its name', '<textarea></textarea><button aria-label="Submit answer"><svg></svg></button>', 'Submit answer'],
    ['an icon by its title', '<textarea></textarea><div role="button" tabindex="0" title="Submit"></div>', 'Submit'],
    ['a bar above', '<nav><a href="/">Home</a><button>Submit HIT</button></nav><textarea></textarea>', 'Submit HIT'],
    ['a report of a fault is none', '<textarea></textarea><button>Submit a bug</button><button>Complete</button>', 'Complete'],
  ])('chooses %s', (_, html, label) => expect(detectGeneric(pageOf(html)).submitLabel).toBe(label))

  test.each(SMALL_TASKS.map((s) => [s.name, s] as const))('reads a small task: %s', (_, { html, taskType, submitLabel }) => {
    const { isTask, ...reading } = detectGeneric(pageOf(html))
    expect({ isTask, taskType: reading.taskType, submitLabel: reading.submitLabel }).toEqual({
      isTask: true,
      taskType,
      submitLabel,
    })
  })

  test.each(SMALL_OTHERS.map((s) => [s.name, s] as const))('starts no clock on %s', (_, { html }) => {
    const { confidence, isTask, reasons, against } = detectGeneric(pageOf(html))
    expect(confidence).toBeLessThan(SURE)
    expect((isTask ? against : reasons).length).toBeGreaterThan(0)
  })

  it('has a weight for every sign, on the side that the sign speaks for', () => {
    expect(Object.keys(KIND_WEIGHTS)).toEqual(['bias', ...KIND_SIGNS.map(({ id }) => id)])
    const lengths = (table: object) => Object.entries(table).map(([type, own]) => [type, own.length])
    expect(lengths(TYPE_WEIGHTS)).toEqual(lengths(TYPE_SIGNS))
  })

  it('does not take sign-in, search, navigation or a hidden button for the submit control', () => {
    const reading = detectGeneric(
      pageOf(
        '<nav><button type="submit">Submit an idea</button></nav><form><input type="search"><button type="submit">Search</button></form><button type="submit">Sign in</button><button hidden type="submit">Submit</button>',
      ),
    )
    expect(reading.submit).toBeNull()
    expect(reading.submitLabel).toBeNull()
  })

  it('names the host of a large frame that it cannot read', () => {
    const frame = '<h1>Task</h1><iframe width="900" height="700" src="https://inner.example/t?id=1"></iframe>'
    // A document of its own: frames in it are not loaded.
    const host = (html: string, address: string) =>
      detectGeneric({ ...pageOf('', address), document: new DOMParser().parseFromString(html, 'text/html') }).blockedFrameHost
    expect(host(frame, 'https://work.example/')).toBe('inner.example')
    expect(host(frame, 'https://inner.example/')).toBeUndefined()
    expect(
      host('<iframe width="300" height="80" src="https://inner.example/t"></iframe>', 'https://work.example/'),
    ).toBeUndefined()
  })

  it('reads prices and durations that are no pay and no limit as neither', () => {
    const reading = detectGeneric(
      pageOf('<p>Total price: $24.00</p><p>This typically takes about 10 minutes.</p><p>Posted 3 hours ago</p>'),
    )
    expect([reading.pay, reading.timeLimitMs, reading.remainingMs]).toEqual([undefined, undefined, undefined])
  })

  it('leaves the page as it is', () => {
    const page = pageOf(TASK_SKELETONS[0]?.html ?? '')
    const before = document.documentElement.outerHTML
    const events: string[] = []
    const focused = document.activeElement
    for (const name of ['focus', 'click', 'input', 'change', 'scroll'])
      document.addEventListener(name, () => events.push(name), true)
    detectGeneric(page)
    expect([document.documentElement.outerHTML === before, events, document.activeElement === focused]).toEqual([true, [], true])
  })

  it('stops at its budget on a page without end, and reads an empty one', () => {
    expect(detectGeneric(pageOf('')).isTask).toBe(false)
    expect(collectFacts(pageOf('<i>x</i>'.repeat(15_000))).nodes).toBeLessThanOrEqual(20_001)
  })
})
