import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostOfShape, shapeOf } from '../../src/core/page-shape'

describe('the shape of an address', () => {
  it.each([
    ['https://app.example.com/en/expert/tasks?projectId=42', 'app.example.com/*/expert/tasks?projectId'],
    ['https://app.example.com/pt-BR/expert/tasks/', 'app.example.com/*/expert/tasks'],
    ['https://x.example/tasks/5f0c9e1ab2/annotate', 'x.example/tasks/*/annotate'],
    ['https://x.example/tasks/3f2504e0-4f89-41d3-9a0c-0305e82c3301', 'x.example/tasks/*'],
    ['https://x.example/p/task-77/item_9', 'x.example/p/*/*'],
    ['https://x.example/#/projects/12/label?mode=x', 'x.example/#/projects/*/label'],
    ['https://x.example:8080/a/someone@example.org/2026-11-24', 'x.example:8080/a/*/*'],
    ['https://x.example/?b=1&a=2&a=3&utm_source=z', 'x.example/?a&b'],
    ['https://x.example/%E0%A4%A/queue', 'x.example/%E0%A4%A/queue'],
    ['https://x.example/', 'x.example/'],
  ])('%s is %s', (url, shape) => {
    expect(shapeOf(new URL(url))).toBe(shape)
  })

  it('tells its host, without the port', () => {
    for (const url of ['https://x.example:8080/a/12?b=1', 'http://10.0.0.7/#/tasks/3', 'https://labels.example.org/'])
      expect(hostOfShape(shapeOf(new URL(url)))).toBe(new URL(url).hostname)
  })

  it('is the same for all tasks of one kind, and says no number of theirs', () => {
    const id = fc.oneof(
      fc.uuid(),
      fc.integer({ min: 0 }).map(String),
      fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 12, maxLength: 24 }),
    )
    fc.assert(
      fc.property(id, id, (one, other) => {
        const of = (task: string) => shapeOf(new URL(`https://x.example/work/${task}/edit?task=${task}`))
        expect(of(one)).toBe(of(other))
        expect(of(one)).toBe('x.example/work/*/edit?task')
      }),
    )
  })
})
