import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { distanceTo, tabStopsBetween, watchNearing } from '../../src/content/nearing'
import { place, trusted } from './page-events'

describe('the distance to a control', () => {
  const rect = { left: 100, top: 200, right: 300, bottom: 240 }
  it.each([
    [150, 220, 0],
    [100, 200, 0],
    [50, 220, 50],
    [350, 220, 50],
    [200, 100, 100],
    [200, 400, 160],
    [70, 160, 50],
    [330, 280, 50],
  ])('from %i, %i is %i', (x, y, distance) => expect(distanceTo(rect, x, y)).toBe(distance))
})

describe('tab stops between two elements', () => {
  beforeEach(() => {
    document.body.innerHTML = `<a href="#" id="link">a</a><a id="no-link">b</a><input id="field"><input type="hidden">
      <button disabled id="off">x</button><div tabindex="-1" id="skipped"></div><textarea id="why"></textarea>
      <div contenteditable="true" id="rich"><b id="inner">t</b></div><button id="submit"><span id="word">Submit</span></button>`
  })
  const between = (a: string, b: string) => {
    const [from, to] = [document.getElementById(a), document.getElementById(b)]
    if (!from || !to) throw new Error('no such element')
    return tabStopsBetween(document, from, to)
  }
  it.each([
    ['why', 'submit', 2],
    ['rich', 'submit', 1],
    ['field', 'submit', 3],
    ['link', 'field', 1],
    ['submit', 'submit', 0],
    ['word', 'rich', 1],
    ['inner', 'submit', 1],
    ['no-link', 'submit', Number.POSITIVE_INFINITY],
    ['off', 'submit', Number.POSITIVE_INFINITY],
    ['skipped', 'submit', Number.POSITIVE_INFINITY],
  ])('%s and %s: %d', (a, b, stops) => expect(between(a, b)).toBe(stops))
})

describe('nearing the submit control', () => {
  let told: boolean[]
  let life: AbortController
  let submit: HTMLElement | null
  beforeEach(() => {
    vi.useFakeTimers()
    document.body.innerHTML = '<input id="far"><input id="a"><textarea id="b"></textarea><button id="submit">Submit</button>'
    submit = document.getElementById('submit')
    if (submit) place(submit, 500, 500)
    told = []
    life = new AbortController()
    watchNearing(
      document,
      () => submit,
      (near) => told.push(near),
      life.signal,
    )
  })
  afterEach(() => {
    life.abort()
    vi.useRealTimers()
    vi.restoreAllMocks()
  })
  const move = (x: number, y: number) =>
    document.dispatchEvent(trusted(new PointerEvent('pointermove', { clientX: x, clientY: y })))
  const focus = (id: string) =>
    document.getElementById(id)?.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }))

  it('by the pointer: told once when it comes within 150 px, and once when it goes', () => {
    for (const [x, y] of [
      [100, 100],
      [340, 515],
      [360, 515],
      [550, 515],
      [551, 515],
      [100, 100],
      [90, 90],
    ] as const) {
      move(x, y)
      vi.advanceTimersByTime(200)
    }
    expect(told).toEqual([true, false])
  })

  it('by a pointer that is there in one quick stroke', () => {
    move(5, 5)
    vi.advanceTimersByTime(1)
    for (const x of [100, 200, 300, 400, 500]) {
      move(x, 515)
      vi.advanceTimersByTime(5)
    }
    vi.advanceTimersByTime(100)
    expect(told).toEqual([true])
  })

  it('costs one look in 100 ms, however fast the pointer moves', () => {
    const looks = vi.spyOn(submit as HTMLElement, 'getBoundingClientRect')
    for (let x = 0; x < 1000; x += 1) {
      move(x, 10)
      vi.advanceTimersByTime(1)
    }
    expect(looks.mock.calls.length).toBeLessThanOrEqual(11)
  })

  it('by the focus within two tab stops, not from farther away', () => {
    focus('far')
    expect(told).toEqual([])
    focus('a')
    expect(told).toEqual([true])
  })

  it('by Ctrl+Enter or Cmd+Enter begun, not by Enter alone and not by a script', () => {
    const press = (init: KeyboardEventInit) => document.dispatchEvent(trusted(new KeyboardEvent('keydown', init)))
    press({ key: 'Enter' })
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true }))
    expect(told).toEqual([])
    press({ key: 'Enter', metaKey: true })
    expect(told).toEqual([true])
  })

  it('is over when the control is gone', () => {
    move(500, 500)
    vi.advanceTimersByTime(200)
    submit?.remove()
    move(501, 500)
    vi.advanceTimersByTime(200)
    expect(told).toEqual([true, false])
  })

  it('ends with its life, a look that was due included', () => {
    move(500, 500)
    life.abort()
    vi.advanceTimersByTime(1000)
    expect(told).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })
})
