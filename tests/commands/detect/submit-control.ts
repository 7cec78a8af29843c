import type { ElementHandle, Page } from 'puppeteer-core'
import { until } from '../../e2e/driver/margin-browser'

/** The control in view that shows this name, also in open shadow roots; of several the last. @throws when there is none. */
export async function submitControl(page: Page, label: string, timeoutMs = 10_000): Promise<ElementHandle<HTMLElement>> {
  return until(
    `a control that shows "${label}"`,
    async () => {
      // No named function inside: tsx would call a helper that the page does not have.
      const handle = await page.evaluateHandle((wanted) => {
        const roots: (Document | ShadowRoot)[] = [document]
        let found: HTMLElement | null = null
        for (const root of roots) {
          for (const one of root.querySelectorAll<HTMLElement>('*')) {
            if (one.shadowRoot) roots.push(one.shadowRoot)
            if (
              !one.matches('button, a, input[type=button], input[type=submit], [role=button]') &&
              !one.localName.endsWith('-button')
            )
              continue
            const { width, height } = one.getBoundingClientRect()
            if (width < 1 || height < 1 || !one.checkVisibility({ visibilityProperty: true })) continue
            const slots = [...one.querySelectorAll('slot')].flatMap((slot) => slot.assignedNodes({ flatten: true }))
            // biome-ignore lint/performance/useDomNodeTextContent: what is folded away is not what the control shows.
            const own = one instanceof HTMLInputElement ? one.value || 'Submit' : one.innerText
            const shown = [own, ...slots.map((node) => node.textContent)].join(' ')
            if (shown.replace(/\s+/g, ' ').trim().toLowerCase() === wanted) found = one
          }
        }
        return found
      }, label.replace(/\s+/g, ' ').trim().toLowerCase())
      return handle.asElement() as ElementHandle<HTMLElement> | null
    },
    timeoutMs,
  )
}

/** Brings a control into view and the pointer into the corner farthest from it. */
export async function pointAway(page: Page, control: ElementHandle<HTMLElement>): Promise<void> {
  const [x, y] = await control.evaluate((one) => {
    one.scrollIntoView({ block: 'center' })
    const box = one.getBoundingClientRect()
    const isLeft = box.x + box.width / 2 < innerWidth / 2
    const isUpper = box.y + box.height / 2 < innerHeight / 2
    return [isLeft ? innerWidth - 20 : 10, isUpper ? innerHeight - 20 : 10] as const
  })
  // Two steps: a pointer that is there already would not move.
  await page.mouse.move(x, y)
  await page.mouse.move(x + 5, y + 5)
}

/** Moves the pointer to just outside a control in view, without touching it; from below where there is no room above. */
export async function pointNear(page: Page, control: ElementHandle<HTMLElement>, distance = 30): Promise<void> {
  const box = await control.boundingBox()
  if (box === null) throw new Error('The submit control has no place on the page.')
  const y = box.y > distance + 5 ? box.y - distance : box.y + box.height + distance
  await page.mouse.move(box.x + box.width / 2, y, { steps: 8 })
}

/** Closes the dialog that lies over a control, where there is one: some pages greet with their instructions. */
export async function closeDialogOver(control: ElementHandle<HTMLElement>): Promise<void> {
  await control.evaluate((one) => one.scrollIntoView({ block: 'center' }))
  const handle = await control.evaluateHandle((one) => {
    const { x, y, width, height } = one.getBoundingClientRect()
    const over = document.elementFromPoint(x + width / 2, y + height / 2)
    return over?.closest('.modal, dialog, [role=dialog]')?.querySelector('[data-dismiss=modal], [aria-label=Close]') ?? null
  })
  await (handle.asElement() as ElementHandle<HTMLElement> | null)?.click()
}

/** Work as a trainer would: the page is scrolled, and the first choice, list and long text field in view are answered. */
export async function workOn(page: Page, text: string): Promise<void> {
  await page.mouse.move(300, 300, { steps: 4 })
  await page.mouse.wheel({ deltaY: 200 })
  const firstOf = async (selector: string): Promise<ElementHandle | undefined> => {
    for (const field of (await page.$$(`pierce/${selector}`)).slice(0, 20)) if (await field.isVisible()) return field
    return undefined
  }
  await (await firstOf('input[type=radio]'))?.click()
  const list = await firstOf('select')
  const second = await list?.evaluate((one) => (one as HTMLSelectElement).options[1]?.value)
  if (second !== undefined) await list?.select(second)
  const field = await firstOf('textarea')
  await field?.click()
  if (field) await page.keyboard.type(text)
}
