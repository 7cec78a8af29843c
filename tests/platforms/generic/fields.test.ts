import { afterEach, describe, expect, it, test } from 'vitest'
import { collectFacts } from '../../../src/platforms/generic/facts'
import { readFields } from '../../../src/platforms/generic/fields'
import { measure } from '../../../src/platforms/generic/measures'

function read(html: string, address = 'https://work.example/somewhere', title = '') {
  document.body.innerHTML = html
  document.title = title
  const url = new URL(address)
  return readFields(measure(collectFacts({ url, document, shadowRoot: (e) => e.shadowRoot, isTop: true })), url)
}
afterEach(() => {
  document.body.innerHTML = ''
  document.title = ''
})

const MIN = 60_000
const END = '<textarea aria-label="Answer"></textarea><button>Submit</button>'
const money = (basis: string, amount: number, scale: number, currency: string) => ({ basis, amount, scale, currency })

describe('pay', () => {
  test.each([
    ['<header><span>Reward</span> <b>$0.35</b></header>', money('task', 35, 2, 'USD')],
    ['<dl><dt>Hourly rate</dt><dd>$26.50</dd></dl>', money('hour', 2650, 2, 'USD')],
    ['<p>Priority Pay $15/hr</p>', money('hour', 15, 0, 'USD')],
    ['<div>Vergütung: 12,50 €/Std.</div>', money('hour', 1250, 2, 'EUR')],
    ['<div>Rémunération : 0,40 € par tâche</div>', money('task', 40, 2, 'EUR')],
    ['<div>Pago</div><div>0,40 € por tarea</div>', money('task', 40, 2, 'EUR')],
    ['<div>Valor: R$ 20/hora</div>', money('hour', 20, 0, 'BRL')],
    ['<div>Stawka: 25 zł/godz.</div>', money('hour', 25, 0, 'PLN')],
    ['<div>Оплата: 5 ₽ за задание</div>', money('task', 5, 0, 'RUB')],
    ['<div>報酬：50円</div>', money('task', 50, 0, 'JPY')],
    ['<header>작업 58번 · 건당 ₩900 · 제한 시간 15분</header>', money('task', 900, 0, 'KRW')],
    ['<p>Задание 17 из 40 · 0,02 $ за задание</p>', money('task', 2, 2, 'USD')],
    ['<header>Mission n° 8812 — 0,60 € par tâche</header>', money('task', 60, 2, 'EUR')],
    ['<div>报酬 20元/小时</div>', money('hour', 20, 0, 'CNY')],
    ['<div>Task 4 · $18/hr · 20 min left</div>', money('hour', 18, 0, 'USD')],
  ])('%s', (html, pay) => {
    const fields = read(html + END)
    expect(fields.pay).toEqual(pay)
    expect(fields.sources.pay).toMatch(/page$/)
  })

  test.each([
    '<div class="response">It pays well.<p>Rate: $30 per hour</p></div>',
    '<section><h3>Response A</h3><p>Pay: $30 per hour</p></section>',
    '<div><p>Prompt:</p><p>Reward: $500</p></div>',
    '<article><p>Reward: $500</p></article>',
    '<blockquote>The pay was $30 per hour</blockquote>',
    '<p>Earned so far: $12.50</p>',
    '<p>Balance: $12.50</p>',
    '<p>Guthaben: 12,50 €</p>',
    '<p>Price: $12.50 per item</p>',
    '<p>Bonus: $2.00</p>',
    '<p>Pay: $15–$25/hr</p>',
    '<p>Pay: up to $40/hr</p>',
    '<p>Pay: $15/hr</p><p>Rate: $20/hr</p>',
    '<p>A carpenter told us that over many years he had never been paid more than what came to a rate of $30 per hour for such a job.</p>',
  ])('is not in %s', (html) => {
    expect(read(html + END).pay).toBeUndefined()
  })

  it('of the page’s own bar wins over the rest of the page', () => {
    const fields = read(`<p>Pay: $99/hr</p><header>Reward: $0.35</header>${END}`)
    expect(fields.pay).toEqual(money('task', 35, 2, 'USD'))
    expect(fields.sources.pay).toBe('the text after “Reward” at the top of the page')
  })
})

describe('times', () => {
  test.each([
    ['Time limit: 30 minutes', { limit: 30 }],
    ['You have 20 minutes.', { limit: 20 }],
    ['35 minutes allowed', { limit: 35 }],
    ['Max 2 hours', { limit: 120 }],
    ['Zeitlimit: 45 Minuten', { limit: 45 }],
    ['Temps limite : 10 min', { limit: 10 }],
    ['Tiempo máximo: 15 minutos', { limit: 15 }],
    ['Limite de tempo: 1 hora', { limit: 60 }],
    ['Tempo massimo: 15 minuti', { limit: 15 }],
    ['Tijdslimiet: 15 minuten', { limit: 15 }],
    ['Limit czasu: 15 minut', { limit: 15 }],
    ['Лимит времени: 15 минут', { limit: 15 }],
    ['制限時間：30分', { limit: 30 }],
    ['时间限制：15分钟', { limit: 15 }],
    ['제한 시간: 15분', { limit: 15 }],
    ['Expires in: 2 days 3 hours', { left: 3060 }],
    ['Noch 5 Minuten', { left: 5 }],
    ['Il reste 5 minutes', { left: 5 }],
    ['Quedan 5 minutos', { left: 5 }],
    ['Nog 5 minuten', { left: 5 }],
    ['Осталось 5 минут', { left: 5 }],
    ['残り5分', { left: 5 }],
    ['剩余 5分钟', { left: 5 }],
    ['남은 시간: 5분', { left: 5 }],
    ['Time elapsed: 12:00', { timer: 12 }],
    ['Temps passé : 12:00', { timer: 12 }],
    ['Elapsed 12:00 of 60 Min', { timer: 12, limit: 60 }],
    ['Takes about 5 minutes', {}],
    ['Estimated time: 5 min', {}],
    ['Geschätzte Dauer: 5 Minuten', {}],
    ['Durée moyenne : 5 minutes', {}],
    ['平均 5分', {}],
    ['Posted at 14:30', {}],
    ['Created 2026-11-24 17:27:35', {}],
    ['240 words, 3 min read', {}],
  ] as const)('%s', (text, expected) => {
    const { remainingMs, timerMs, timeLimitMs } = read(`<p>${text}</p>${END}`)
    const { limit, left, timer } = { limit: undefined, left: undefined, timer: undefined, ...expected }
    const ms = (minutes: number | undefined) => minutes && minutes * MIN
    expect({ remainingMs, timerMs: timerMs, timeLimitMs }).toEqual({
      remainingMs: ms(left),
      timerMs: ms(timer),
      timeLimitMs: ms(limit),
    })
  })

  test.each([
    '<div class="response">You have 20 minutes.</div>',
    '<section><h3>Response B</h3><p>Time limit: 20 minutes</p></section>',
    '<div class="player"><span>0:12</span></div><audio></audio>',
    '<p>12:01</p><p>12:07</p>',
  ])('are not in %s', (html) => {
    const { remainingMs, timerMs, timeLimitMs } = read(html + END)
    expect([remainingMs, timerMs, timeLimitMs]).toEqual([undefined, undefined, undefined])
  })

  it('takes no question for a label', () => {
    const { timeLimitMs } = read(`<h1>What is this about?</h1><p>Time allotted: 10 Min</p>${END}`)
    expect(timeLimitMs).toBe(10 * MIN)
  })

  it('says where a countdown stands', () => {
    expect(read(`<header><span role="timer">14:59</span></header>${END}`).sources.timeLimit).toBe(
      'a countdown at the top of the page',
    )
  })
})

describe('project', () => {
  test.each([
    ['<div>Project: Blue Heron</div>', '', 'Blue Heron', 'the text after its label'],
    [
      '<p><span>Acme</span> <span>Project: Blue Heron</span> <span>$20/hr</span></p>',
      '',
      'Blue Heron',
      'the text after its label',
    ],
    ['<p>项目：远山 任务编号：ZS-3307</p>', '', '远山', 'the text after its label'],
    ['<table><tr><th>Project</th><th>Time</th></tr></table>', '', undefined, undefined],
    ['<header>Project “Meadow” · Task 3f9a-771</header>', '', 'Meadow', 'the text after its label'],
    ['<label>Project</label><label>Name</label>', '', undefined, undefined],
    ['<dl><dt>Projekt</dt><dd>Reiher</dd></dl>', '', 'Reiher', 'the text after its label'],
    ['<div>プロジェクト：青鷺</div>', '', '青鷺', 'the text after its label'],
    ['', 'Project: Blue Heron | Work', 'Blue Heron', 'the page’s title'],
    [
      '<ol class="breadcrumb"><li>Projects</li><li>Blue Heron</li><li>Task 12</li></ol>',
      '',
      'Blue Heron',
      'the last of the breadcrumbs',
    ],
    ['<header><h1>Blue Heron</h1></header>', '', 'Blue Heron', 'the heading at the top of the page'],
    ['<header><h1>Work</h1></header>', '', undefined, undefined],
    ['<header><a href="/"><h1>Acme Labels</h1></a></header>', '', undefined, undefined],
    ['<h1>Which answer is better?</h1>', 'Which answer is better?', undefined, undefined],
    ['<article><header><h1>Cat bites dog</h1></header><p>Project: Moon</p></article>', 'Cat bites dog', undefined, undefined],
  ])('%s %s', (html, title, project, source) => {
    const fields = read(html + END, undefined, title)
    expect([fields.project, fields.sources.project]).toEqual([project, source])
  })
})

describe('task id', () => {
  test.each([
    ['<p>Task ID: 66f0a1</p>', '/x', '66f0a1'],
    ['<header><span>Heron</span> <span>Task ID: 66f0a1</span> <span>$20/hr</span></header>', '/x', '66f0a1'],
    ['<header>Mission n° 8812 — 0,60 € par tâche</header>', '/x', '8812'],
    ['<p>Task 12</p>', '/x', undefined],
    ['<p>Task type: A-12</p>', '/x', undefined],
    ['<header>Assignment 77-Q-5120 · Reward: $1</header>', '/x', '77-Q-5120'],
    ['<span>HIT ID</span><div>3ABC-9</div>', '/x', '3ABC-9'],
    ['<dl><dt>Aufgaben-Nr.</dt><dd>4711</dd></dl>', '/x', '4711'],
    ['', '/projects/9/tasks/66f0a1b2', '66f0a1b2'],
    ['', '/work?task_id=77', '77'],
    ['', '/work?assignmentId=ASSIGNMENT_ID_NOT_AVAILABLE', undefined],
    ['', '/tasks/available', undefined],
    ['', '/projects/9', undefined],
    ['<p>Task 3 of 10</p>', '/x', undefined],
    ['<div class="response">Task ID: 9</div>', '/x', undefined],
  ])('%s %s', (html, path, taskId) => {
    expect(read(html + END, `https://work.example${path}`).taskId).toBe(taskId)
  })
})
