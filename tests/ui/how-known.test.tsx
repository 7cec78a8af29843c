import { cleanup, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { Detection } from '../../src/core/detection'
import { HowKnown } from '../../src/ui/how-known'

afterEach(cleanup)

const detection: Detection = {
  ...{ platform: 'site', pageKind: 'task', state: 'running', confidence: 0.93, taskType: 'comparison', taskTypeConfidence: 0.8 },
  reasons: ['It asks for comparison.', 'The work is handed in by “Submit”.'],
  submitLabel: 'Submit',
  missing: [],
}
const rows = () =>
  [...document.querySelectorAll('dl > div')].map((row) => [...row.children].map((cell) => cell.textContent?.trim()).join(': '))

describe('what is believed of a page', () => {
  it('gives confidence, reasons, and each field with its value and where it was read', () => {
    const sources = {
      project: 'the page’s title',
      pay: 'the text after “Reward” at the top of the page',
      skip: 'a button',
      timeLimit: 'a countdown',
    }
    const pay = { basis: 'unit', amount: 125, scale: 4, currency: 'USD' } as const
    render(<HowKnown detection={{ ...detection, project: 'Heron', pay, remainingMs: 90_000, responses: 2, sources }} />)
    expect(document.querySelector('summary')?.textContent).toBe('How do you know?')
    expect(screen.getByText('Comparison: 93% sure, because:')).toBeTruthy()
    expect([...document.querySelectorAll('li')].map((li) => li.textContent)).toEqual(detection.reasons)
    expect(rows()).toEqual([
      'project: Heron the page’s title',
      'pay: $0.0125 per unit the text after “Reward” at the top of the page',
      'time limit: 1 min 30 s left when read a countdown',
      'submit button: Submit it is not told where',
      'skip button: found a button',
      'responses: 2 shown',
    ])
  })

  it('names what is missing, and admits that there is nothing else', () => {
    render(<HowKnown detection={{ ...detection, submitLabel: null, reasons: [], missing: ['submit', 'pay'] }} />)
    expect(screen.getByText('Should be here and was not found: submit button, pay.')).toBeTruthy()
    expect(screen.getByText('No reason was given.')).toBeTruthy()
    expect(screen.getByText('Nothing else was read.')).toBeTruthy()
  })
})
