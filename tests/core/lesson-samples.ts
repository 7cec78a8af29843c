import type { Lesson, Taught } from '../../src/core/lesson'

export const SUBMIT: Taught = {
  what: 'field',
  field: 'submit',
  locator: {
    ...{ role: 'button', tag: 'button', name: 'Send it in', attributes: { 'data-testid': 'finish' }, classes: ['primary'] },
    ...{ near: 'Your verdict', within: ['form#verdict', 'main'], place: { at: 0, of: 2 } },
  },
}
export const PAY: Taught = {
  what: 'field',
  field: 'pay',
  locator: { role: 'text', tag: 'span', near: 'Reward', form: '$9.99/aaaa', within: ['section', 'main'] },
}

export function aLesson(change: Partial<Lesson> = {}): Lesson {
  return {
    ...{ id: 'l1', site: 'tasks.example', shape: 'tasks.example/work/*', taught: { what: 'task' } },
    ...{ givenAt: Date.parse('2026-11-20T10:00:00Z'), health: { misses: 0 } },
    ...change,
  }
}
