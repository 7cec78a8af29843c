import axe from 'axe-core'
import type { Page } from 'puppeteer-core'

interface Violation {
  id: string
  help: string
  nodes: { target: unknown[]; failureSummary?: string }[]
}

/** What axe-core finds wrong with a page in one colour scheme, in words. */
export async function violations(page: Page, scheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    // A colour on its way to another one is no colour to judge.
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ])
  if (!(await page.evaluate((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, scheme)))
    throw new Error(`The page is not ${scheme}.`)
  // Put in as text: the policy of Margin's pages lets nothing else in.
  await page.evaluate(axe.source)
  const result = (await page.evaluate(`axe.run(document, { resultTypes: ['violations'] })`)) as { violations: Violation[] }
  return result.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  )
}
