import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Control, watchPressing } from '../../src/content/pressing'
import { trusted } from './page-events'

let told: Control[]
let life: AbortController
const byId = (id: string) => document.getElementById(id)

beforeEach(() => {
  document.body.innerHTML = `<form id="form"><textarea></textarea><button type="button" id="submit"><b id="word">Submit</b></button>
    <button type="button" id="skip">Skip</button></form><form id="other"><button type="button" id="search">Search</button></form>`
  told = []
  life = new AbortController()
  watchPressing(
    document,
    () => ({ submit: byId('submit'), skip: byId('skip') }),
    (control) => told.push(control),
    life.signal,
  )
})
afterEach(() => life.abort())

const click = (id: string) =>
  byId(id)?.dispatchEvent(trusted(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true })))
const sent = (id: string, submitter: string | null) => {
  const event = new Event('submit', { bubbles: true })
  Object.defineProperty(event, 'submitter', { value: submitter === null ? null : byId(submitter) })
  byId(id)?.dispatchEvent(event)
}

describe('a press', () => {
  it.each([
    ['submit', ['submit']],
    ['word', ['submit']],
    ['skip', ['skip']],
    ['search', []],
    ['form', []],
  ])('on %s is %s', (id, expected) => {
    click(id)
    expect(told).toEqual(expected)
  })

  it.each<[string, string, string | null, Control[]]>([
    ['by the control', 'form', 'submit', ['submit']],
    ['by Enter in a field, without a submitter', 'form', null, ['submit']],
    ['by the skip control', 'form', 'skip', ['skip']],
    ['of another form', 'other', null, []],
  ])('as the form’s own submit %s', (_name, form, submitter, expected) => {
    sent(form, submitter)
    expect(told).toEqual(expected)
  })

  it('by Ctrl+Enter, not by Enter', () => {
    for (const init of [{ key: 'Enter' }, { key: 'Enter', ctrlKey: true }])
      document.dispatchEvent(trusted(new KeyboardEvent('keydown', init)))
    expect(told).toEqual(['submit'])
  })

  it('that a script makes up is none', () => {
    byId('submit')?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true }))
    expect(told).toEqual([])
  })

  it('is left to the page: neither cancelled nor stopped', () => {
    const event = trusted(new MouseEvent('click', { bubbles: true, cancelable: true }))
    let reached = false
    document.body.addEventListener(
      'click',
      () => {
        reached = true
      },
      { once: true },
    )
    byId('skip')?.dispatchEvent(event)
    expect([event.defaultPrevented, reached]).toEqual([false, true])
  })

  it('is not heard after its life', () => {
    life.abort()
    click('submit')
    expect(told).toEqual([])
  })
})
