import type { Page } from 'puppeteer-core'

// The justification check as the panel shows it.

/** The rules that speak. */
export const rules = (panel: Page) => panel.$$eval('.check-point', (all) => all.map((one) => one.getAttribute('data-rule')))
export const checkText = (panel: Page) => panel.$eval('.justification-check', (one) => one.textContent ?? '')

/** Presses the check, and waits until another answer than the one before stands there. */
export async function check(panel: Page): Promise<string> {
  await panel.evaluate(() => document.querySelector('.check-result, .justification-check .notice')?.setAttribute('data-old', ''))
  await panel.click('.justification-check-row button')
  await panel.waitForSelector(':is(.check-result, .justification-check .notice):not([data-old])', { timeout: 10_000 })
  return checkText(panel)
}
