import type { ElementHandle, Page } from 'puppeteer-core'
import { until } from './margin-browser'

// What a trainer does with mouse and keys, on task pages and on Margin's own surfaces.

/** A visible control of the page itself by the name it shows. @throws when there is none within the time. */
export async function control(page: Page, name: string, timeoutMs = 8000): Promise<ElementHandle<HTMLElement>> {
  return until(
    `a control "${name}" at ${page.url()}`,
    async () => {
      const handle = await page.evaluateHandle((wanted) => {
        const all = document.querySelectorAll<HTMLElement>(
          'button, a, summary, [role=button], [role=tab], input[type=button], input[type=submit]',
        )
        return [...all].find((one) => {
          const shown = one instanceof HTMLInputElement ? one.value : (one.getAttribute('aria-label') ?? one.textContent ?? '')
          return shown.trim().replace(/\s+/g, ' ') === wanted && one.getBoundingClientRect().width > 0
        })
      }, name)
      const element = handle.asElement()
      return element as ElementHandle<HTMLElement> | null
    },
    timeoutMs,
  )
}

/** Clicks a control with the mouse. */
export async function press(page: Page, name: string): Promise<void> {
  await (await control(page, name)).click()
}

/** Moves the pointer to just outside a control, without touching it. */
export async function goNear(page: Page, name: string, distance = 40): Promise<void> {
  const element = await control(page, name)
  await element.evaluate((one) => one.scrollIntoView({ block: 'center' }))
  const box = await element.boundingBox()
  if (box === null) throw new Error(`"${name}" has no place on the page.`)
  await page.mouse.move(5, 5)
  await page.mouse.move(box.x + box.width / 2, box.y - distance, { steps: 8 })
}

/** Fills the task's first long text field, and chooses the first point of each scale, as work on the task would. */
export async function work(page: Page, justification: string): Promise<void> {
  for (const group of await page.$$('fieldset')) await (await group.$('input[type=radio]'))?.click()
  const field = await page.$('textarea')
  if (field !== null) {
    await field.click()
    await page.keyboard.type(justification)
  }
}

/** Name of the rubric that the panel shows. */
export async function rubricShown(panel: Page): Promise<string> {
  return until('a rubric in the panel', () => panel.evaluate(() => document.querySelector('.rubric h2')?.textContent ?? null))
}

export interface ChecklistShown {
  open: number
  total: number
}

/** Items of the checklist tab, which must be in front. */
export async function checklistShown(panel: Page): Promise<ChecklistShown> {
  return panel.evaluate(() => {
    const items = [...document.querySelectorAll('.check-item')]
    return { total: items.length, open: items.filter((item) => !item.matches('.check-settled')).length }
  })
}

/** Brings one of the panel's tabs to the front. */
export async function showTab(
  panel: Page,
  tab: 'rubric' | 'checklist' | 'notes' | 'quality' | 'earnings' | 'payments' | 'exports' | 'ledger',
): Promise<void> {
  await panel.waitForSelector(`#tab-${tab}`)
  await panel.click(`#tab-${tab}`)
  await panel.waitForSelector(`#tabpanel-${tab}`)
}

/** Answers the item at an index with the mouse. */
export async function answer(panel: Page, index: number, answer: 'done' | 'not-applicable' | 'doubtful'): Promise<void> {
  const item = (await panel.$$('.check-item'))[index]
  const segment = await item?.$(`.segment-${answer}`)
  if (!segment) throw new Error(`The checklist has no item ${index}.`)
  const isPressed = () => segment.evaluate((one) => one.getAttribute('aria-pressed') === 'true')
  // What comes forward as the pointer nears the page's submit control can scroll the list away under a click.
  await until(`item ${index} to be ${answer}`, async () => {
    if (!(await isPressed())) await segment.click()
    return isPressed()
  })
}

/** Answers the item at an index with its key alone: d, n or u. */
export async function answerByKey(panel: Page, index: number, key: 'd' | 'n' | 'u'): Promise<void> {
  const body = (await panel.$$('.check-body'))[index]
  if (body === undefined) throw new Error(`The checklist has no item ${index}.`)
  await body.focus()
  await panel.keyboard.press(key)
}

/** The popup's table of hours: name of the figure → today and this week. */
export async function figuresShown(popup: Page): Promise<Record<string, { today: string; week: string }>> {
  await popup.waitForSelector('table.hours', { timeout: 10_000 })
  // No named function inside: tsx would call a helper that the page does not have.
  const rows = await popup.evaluate(() =>
    [...document.querySelectorAll('table.hours tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
  )
  return Object.fromEntries(rows.map(([name = '', today = '', week = '']) => [name, { today, week }]))
}

/** Switches a platform on in the welcome or options page; the browser's prompt follows where there is one. */
export async function switchOn(page: Page, platform: string): Promise<void> {
  const button = await page.waitForSelector(`li[data-platform="${platform}"][data-state="off"] button`, { timeout: 10_000 })
  await button?.evaluate((one) => one.scrollIntoView({ block: 'center' }))
  await button?.click()
}

/** What the browser says of a platform's access, as the page shows it. */
export async function switchState(page: Page, platform: string): Promise<string> {
  return page.evaluate((id) => document.querySelector<HTMLElement>(`li[data-platform="${id}"]`)?.dataset.state ?? '', platform)
}

/** The field of a surface that bears this label. */
async function fieldOf(
  page: Page,
  label: string,
): Promise<ElementHandle<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>> {
  return until(`a field "${label}"`, async () => {
    const handle = await page.evaluateHandle((wanted) => {
      const found = [...document.querySelectorAll<HTMLLabelElement>('label')].find((one) => one.textContent?.trim() === wanted)
      return found?.control ?? null
    }, label)
    return handle.asElement() as ElementHandle<HTMLInputElement> | null
  })
}

/** Types into a labelled field in place of what stands there. */
export async function write(page: Page, label: string, text: string): Promise<void> {
  const field = await fieldOf(page, label)
  await field.evaluate((one) => one instanceof HTMLSelectElement || one.select())
  await field.focus()
  await page.keyboard.type(text)
}

/** Chooses in a labelled list, by value. */
export async function choose(page: Page, label: string, value: string): Promise<void> {
  await (await fieldOf(page, label)).select(value)
}

/** Ticks or unticks a labelled box; the label may say more than the words given. */
export async function tick(page: Page, words: string): Promise<void> {
  const box = await until(`a box "${words}"`, async () => {
    const handle = await page.evaluateHandle((wanted) => {
      const found = [...document.querySelectorAll<HTMLLabelElement>('label')].find((one) => one.textContent?.includes(wanted))
      return found?.querySelector('input[type=checkbox]') ?? null
    }, words)
    return handle.asElement() as ElementHandle<HTMLInputElement> | null
  })
  await box.click()
}

/** All that a surface shows as text. */
export async function textOf(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not shown
  return page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '))
}

/** Waits until a surface shows this text. */
export async function shows(page: Page, text: string, timeoutMs = 15_000): Promise<void> {
  let last = ''
  await until(
    `"${text}"`,
    async () => {
      last = await textOf(page)
      return last.includes(text)
    },
    timeoutMs,
  ).catch((error: unknown) => {
    throw new Error(`${String(error)} It showed: ${last.slice(0, 1500)}`)
  })
}
