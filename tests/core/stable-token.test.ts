import { expect, test } from 'vitest'
import { isStable } from '../../src/core/stable-token'

test.each(['submit', 'submit-button', 'submitBtn', 'task_pay', 'btn', 'rewardBox', 'is-primary', 'step2'])(
  'keeps what a person wrote: %s',
  (token) => expect(isStable(token)).toBe(true),
)

test.each([
  'a',
  'css-1q2w3e',
  'sc-bdVaJa',
  ':r3:',
  'x8Kd92',
  'task-4711',
  'ember123',
  'q1w2e3',
  'jss42',
  'bcdfgh',
  'radix-b',
  'hGtRp',
  'a'.repeat(41),
])('leaves out what looks generated: %s', (token) => expect(isStable(token)).toBe(false))
