import { expect, test } from 'vitest'
import { needsReview } from '../../src/core/needs-review'

const stretch = { fromAt: 0, toAt: 1 }

test.each([
  [{}, false],
  [{ unanswered: [] }, false],
  [{ doubt: 'the browser was closed' }, true],
  [{ unanswered: [stretch] }, true],
  [{ doubt: 'the browser was closed', unanswered: [stretch] }, true],
])('of %j: %s', (entry, expected) => expect(needsReview(entry)).toBe(expected))
