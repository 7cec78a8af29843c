import { describe, expect, it } from 'vitest'
import type { Notice } from '../../src/core/notice'
import { noticeText } from '../../src/ui/notice-text'

const MINUTE = 60_000
const about = { sessionId: 's', platform: 'outlier', project: 'Secret Heron' }
const limit = (kind: 'unpaid' | 'rate' | 'allowed' | 'deadline', stage: 'near' | 'close' | 'passed'): Notice => ({
  ...{ ...about, kind: 'limit', limit: kind, stage },
  leftMs: stage === 'passed' ? -3 * MINUTE : 12 * MINUTE,
})

const ALL: [Notice, string][] = [
  [limit('unpaid', 'near'), 'Paid time ends in 12 min'],
  [limit('unpaid', 'passed'), 'The paid time is over'],
  [limit('rate', 'close'), 'The rate changes in 12 min'],
  [limit('rate', 'passed'), 'Past the cap'],
  [limit('allowed', 'near'), '12 min left for this task'],
  [limit('allowed', 'passed'), 'Over the limit of this task'],
  [limit('deadline', 'close'), 'A task is due in 12 min'],
  [limit('deadline', 'passed'), 'A task was due'],
  [{ ...about, kind: 'question', awayMs: 22 * MINUTE }, 'Was that work or a break?'],
  [{ ...about, kind: 'focus', workedMs: 150 * MINUTE, breakMs: 15 * MINUTE }, 'Time for a break'],
  [{ ...about, kind: 'week', stage: 'near', usedMs: 1140 * MINUTE, capMs: 1200 * MINUTE }, '1 h left of the weekly cap'],
  [{ ...about, kind: 'week', stage: 'passed', usedMs: 1201 * MINUTE, capMs: 1200 * MINUTE }, 'The weekly cap is used up'],
]

describe('what a notification says', () => {
  it.each(ALL)('%j', (notice, title) => {
    const plain = noticeText(notice, { noticesNameProject: false })
    expect(plain.title).toBe(title)
    expect(`${plain.title} ${plain.message}`).not.toContain('Heron')
    expect(plain.message).not.toMatch(/undefined|NaN|\.\.|\s$/)
  })

  it('names the project where the user wants it, but for a break, which is of no project', () => {
    for (const [notice] of ALL) {
      const { message } = noticeText(notice, { noticesNameProject: true })
      expect(message.startsWith('Outlier · Secret Heron.')).toBe(notice.kind !== 'focus')
    }
    const nameless = noticeText({ ...limit('unpaid', 'near'), project: '' }, { noticesNameProject: true })
    expect(nameless.message).toMatch(/^Outlier\. /)
  })
})
