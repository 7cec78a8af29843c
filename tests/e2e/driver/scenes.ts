import type { Page } from 'puppeteer-core'
import type { TimeEntry } from '../../../src/core/entry'
import type { PayTerms } from '../../../src/core/pay'
import type { MarginBrowser } from './margin-browser'
import { appen, dataannotation, mercor, outlier, practice, remotasks, type Story } from './stories'
import * as trainer from './trainer'

/** What a trainer sees of one platform, and how the pay comes to be known. */
export interface Scene {
  story: Story
  /** As the panel names platform and type. */
  place: string
  taskType: TimeEntry['taskType']
  rubric: string
  project: string
  /** Project of the third task, where it is another one. */
  later?: string
  /** The page shows an id for each task. */
  hasIds: boolean
  pay?: (panel: Page, margin: MarginBrowser) => Promise<void>
  terms: Pick<PayTerms, 'scheme' | 'amount' | 'scale'> | null
}

const termsFor =
  (scene: () => Scene, terms: Partial<PayTerms>) =>
  async (_panel: Page, margin: MarginBrowser): Promise<void> => {
    const { story, project } = scene()
    const base = { scheme: 'hourly' as const, amount: 0, scale: 2, currency: 'USD', validFrom: 0, source: 'user' as const }
    await margin.ask('project.terms', { platform: story.platform, project, terms: { ...base, ...terms } })
  }

/** Sums of a few seconds' work that are worth comparing need a good hourly rate. */
export const scenes: readonly Scene[] = [
  {
    story: outlier,
    place: 'Outlier · Comparison',
    taskType: 'comparison',
    rubric: 'Comparing two responses',
    project: '',
    hasIds: false,
    // Typed by the trainer in the panel.
    pay: async (panel) => {
      await trainer.press(panel, 'Correct what this is about')
      await trainer.choose(panel, 'Paid', 'per-task')
      await trainer.write(panel, 'Amount', '18.50')
      await trainer.press(panel, 'Save')
    },
    terms: { scheme: 'per-task', amount: 1850, scale: 2 },
  },
  {
    story: dataannotation,
    place: 'DataAnnotation · Comparison',
    taskType: 'comparison',
    rubric: 'Comparing two responses',
    project: 'Paper Boats: Compare Two Responses - 02/08/26',
    hasIds: true,
    pay: termsFor(() => scenes[1] as Scene, { amount: 360_000 }),
    terms: { scheme: 'hourly', amount: 360_000, scale: 2 },
  },
  {
    story: mercor,
    place: 'Mercor · Rubric writing',
    taskType: 'rubric-writing',
    rubric: 'Writing a rubric',
    project: '',
    hasIds: true,
    // Two seconds paid in full, the rest at half: every task here runs into overtime.
    pay: termsFor(() => scenes[2] as Scene, { amount: 7200, scale: 0, capMs: 2000, overtimeAmount: 3600 }),
    terms: { scheme: 'hourly', amount: 7200, scale: 0 },
  },
  {
    story: appen,
    place: 'Appen (ADAP, CrowdGen) · Search relevance',
    taskType: 'search-relevance',
    rubric: 'Search relevance',
    project: 'Search Relevance for a Garden Shop',
    hasIds: true,
    // Offered by the page, taken by the trainer.
    pay: async (panel) => trainer.press(panel, 'Use it'),
    terms: { scheme: 'per-unit', amount: 12, scale: 2 },
  },
  {
    story: remotasks,
    place: 'Remotasks · Comparison',
    taskType: 'comparison',
    rubric: 'Comparing two responses',
    project: '',
    hasIds: false,
    // Nobody tells the pay: the time must show as such and stay out of every rate.
    terms: null,
  },
  {
    story: practice,
    place: 'Practice · Comparison',
    taskType: 'comparison',
    rubric: 'Comparing two responses',
    project: 'Garden Birds: compare two responses',
    later: 'Home Repairs: compare two responses',
    hasIds: true,
    pay: async (panel) => trainer.press(panel, 'Use it'),
    terms: { scheme: 'hourly', amount: 2400, scale: 2 },
  },
]
