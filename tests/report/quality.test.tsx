import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadRubric } from '../../rubrics/bundled'
import type { Feedback } from '../../src/core/feedback'
import { itemNames } from '../../src/report/quality/item-names'
import { qualityHost } from '../../src/report/quality-host'
import { Report } from '../../src/report/report'
import { deleteEntries } from '../../src/store/ledger-edits'
import { freshDatabase } from '../store/samples'
import { close, fakeHost, NOW } from './fake-host'
import { type QualitySample, sampleQuality } from './sample-quality'
import { press, rows } from './three-entries'

afterEach(cleanup)
const test = freshDatabase()
let report: ReturnType<typeof fakeHost>
beforeEach(() => {
  report = fakeHost(test.store, {
    quality: qualityHost(test.store, { load: async () => [await loadRubric('comparison')], houseItemsOf: () => [] }),
  })
})

async function keep({ rows, reviews, feedback }: QualitySample): Promise<void> {
  await close(test.store, rows)
  const db = await test.store.use()
  for (const review of reviews) await db.put('reviews', review)
  for (const one of feedback) await db.put('feedback', one)
}

async function opened(): Promise<void> {
  render(<Report host={report.host} />)
  fireEvent.click(screen.getByRole('tab', { name: 'Does it help?' }))
  await screen.findByRole('heading', { name: 'Does it help?' })
}

// By selector: to find roles, a long ledger beside it is gone through each time.
const answered = () => waitFor(() => expect(document.querySelector('#question-time')).toBeTruthy(), { timeout: 5000 })
const answers = (title: string) => {
  const head = [...document.querySelectorAll('.question h3')].find(({ textContent }) => textContent === title)
  return [...(head?.parentElement?.querySelectorAll('.question-says > li') ?? [])].map((line) => line.textContent)
}
const table = (caption: string) => {
  const found = [...document.querySelectorAll('.quality table')].find(
    (one) => one.querySelector('caption')?.textContent === caption,
  )
  return [...(found?.querySelectorAll('tr') ?? [])].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? ''),
  )
}

describe('the report’s questions about quality', () => {
  it('say what to do where nothing is there', async () => {
    await opened()
    expect(await screen.findByText('Nothing to compare yet')).toBeTruthy()
  })

  it('are silent where the numbers are too small, and say what it takes', async () => {
    await keep(sampleQuality(NOW, 4))
    await opened()
    await answered()
    expect(answers('Scores over time')).toEqual([
      'Outlier · Comparison, on a scale of 1 to 5: too few to say whether it changed, 4 of 20 scores needed.',
    ])
    expect(answers('Items left open')).toEqual(['No item was asked often enough yet: the most asked has 4 of 10 needed.'])
    expect(answers('Items left open, and scores')[0]).toBe(
      'Nothing can be said yet: it takes 10 scored attempts with an item open and 10 with it done.',
    )
    expect(answers('Slower or faster, and scores')).toEqual([
      'Nothing can be said yet: the project with most scored attempts has 4 of 20 needed.',
    ])
    expect(document.querySelector('.quality')?.textContent).not.toMatch(/NaN|undefined|null/)
  })

  it('say which item left open goes with poorer scores, with numbers, and of nothing else', async () => {
    await keep(sampleQuality(NOW, 120))
    await opened()
    await answered()
    const said = answers('Items left open, and scores')
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(
      /^“Did you check the claims that decide it, in both responses\?” left open goes with poorer scores on Outlier · Comparison, on a scale of 1 to 5: [12]\.\d\d against 4\.\d\d with it done\. Difference −\d\.\d\d \(−\d\.\d\d to −\d\.\d\d\); \d\d and \d\d attempts\.$/,
    )
    expect(answers('Slower or faster, and scores')).toEqual([
      'In the one project with enough scores, time and score do not go together clearly.',
    ])
    expect(answers('Scores over time')).toEqual([
      'Outlier · Comparison, on a scale of 1 to 5: no change that chance could not make.',
    ])
    expect(answers('Items left open')[0]).toMatch(
      /^“Did you check the claims .*” \(Comparison\) was left open in \d+ of 120 attempts, \d+% \(\d+% to \d+%\)\.$/,
    )
    expect(answers('What reviewers found missing')[0]).toMatch(/^“Truthful” \(Comparison\) was named in \d+ of 120 pieces/)
    expect(answers('What went wrong in the models’ outputs')[0]).toMatch(/Crab: mostly verbose, in \d+ of \d+ attempts with tags/)
    const [head, first] = table('Mean score with an item open and with it done')
    expect(head).toEqual(['Item', 'Platform, type and scale', 'Open', 'Done', 'Difference'])
    expect(first?.slice(0, 2)).toEqual([
      '“Did you check the claims that decide it, in both responses?”',
      'Outlier · Comparison 1 to 5',
    ])
  })

  it('keep to the range', async () => {
    await keep(sampleQuality(NOW - 200 * 24 * 3_600_000, 12))
    await opened()
    await answered()
    fireEvent.change(screen.getByLabelText('Range', { selector: '.quality select' }), { target: { value: 'last90' } })
    expect(await screen.findByText('Nothing to compare yet')).toBeTruthy()
  })

  it('keep what is said of attempts that are gone', async () => {
    const sample = sampleQuality(NOW, 3)
    await keep(sample)
    await deleteEntries(test.store, ['q3-0', 'q3-1', 'q3-2'], NOW)
    await opened()
    await answered()
    expect(table('Scores by platform and type, on the platform’s own scale')[1]?.[2]).toBe('3')
    expect(answers('Slower or faster, and scores')).toEqual(['No score in this range is linked with an attempt in the ledger.'])
  })

  it('link a score by task id where one attempt alone fits', async () => {
    const [first] = rows
    if (!first) throw new Error('no row')
    await close(test.store, [first])
    const said: Feedback = {
      ...{ id: 'f', at: NOW, platform: 'outlier', project: 'Crab', taskType: 'comparison', taskId: 'task_1' },
      ...{ score: { value: 4, worst: 1, best: 5 }, missed: [], note: '', disagreed: false },
    }
    const db = await test.store.use()
    await db.put('feedback', said)
    const read = () =>
      report.host.quality.read(
        { fromAt: 0, toAt: NOW + 1 },
        () => {},
        () => true,
      )
    expect((await read())?.judged.get('long')?.project).toBe('Crab')
    await db.put('feedback', { ...said, project: 'Heron' })
    expect((await read())?.judged.size).toBe(0)
  })

  it('say that they could not be read', async () => {
    report.host.quality.read = async () => {
      throw new Error('gone')
    }
    await opened()
    expect((await screen.findByRole('alert')).textContent).toContain('This could not be read')
  })

  it('tell how far a long reading is, and end it when it is not wanted any more', async () => {
    let isWanted = () => true
    report.host.quality.read = (_range, tell, wanted) => {
      isWanted = wanted
      tell(4000)
      return new Promise(() => {})
    }
    await opened()
    expect(screen.getByText('Reading…')).toBeTruthy()
    await waitFor(() => expect(screen.getByText('Reading: 4,000 entries so far…')).toBeTruthy(), { timeout: 2000 })
    expect(isWanted()).toBe(true)
    fireEvent.click(screen.getByRole('tab', { name: 'Ledger' }))
    expect(isWanted()).toBe(false)
  })

  it('leave the ledger as it was, and its keys to it', async () => {
    await close(test.store, rows)
    render(<Report host={report.host} />)
    await screen.findByRole('table')
    press('Add an entry')
    fireEvent.click(screen.getByRole('tab', { name: 'Does it help?' }))
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
    fireEvent.click(screen.getByRole('tab', { name: 'Ledger' }))
    expect(screen.getByRole('form', { name: 'Add an entry by hand' })).toBeTruthy()
    expect(screen.queryByText('There is nothing to undo.')).toBeNull()
  })
})

describe('names', () => {
  const own = [{ id: 'o1', question: 'Did you count?', level: 'must', madeAt: 0 } as const]
  const house = { id: 'outlier/one-device', question: 'One device?', level: 'must', from: 'platform' } as const

  it('come from the rubric of the type, one’s own items and the platform’s rules', async () => {
    const texts = [await loadRubric('rating'), await loadRubric('comparison')]
    const names = itemNames(texts, own, (platform) => (platform === 'outlier' ? [house] : []))
    expect(names.item('comparison/read-both', 'rating')).toBe('Did you read both responses to the end?')
    expect(names.item('rating/read-both', 'rating')).toBeUndefined()
    expect(names.item('read-both', 'comparison')).toBe('Did you read both responses to the end?')
    expect(names.item('own/o1', 'comparison')).toBe('Did you count?')
    expect(names.item('outlier/one-device', 'rating')).toBe('One device?')
    expect(names.item('no-such-item', 'rating')).toBeUndefined()
    expect(names.missed('criterion:comparison/truth', 'rating')).toBe('Truthful')
    expect(names.missed('item:comparison/read-both', 'rating')).toBe('Did you read both responses to the end?')
    expect(names.missed('own:o1', 'rating')).toBe('Did you count?')
  })

  it('of one id in two rubrics: that of the task’s type', async () => {
    const [rating, comparison] = [await loadRubric('rating'), await loadRubric('comparison')]
    const asked = (text: typeof rating, question: string) => ({
      ...text,
      checklist: [{ id: 'same', question, level: 'must' as const }],
    })
    const names = itemNames([asked(rating, 'Of rating?'), asked(comparison, 'Of comparison?')], [], () => [])
    expect([names.item('same', 'rating'), names.item('same', 'comparison')]).toEqual(['Of rating?', 'Of comparison?'])
  })
})
