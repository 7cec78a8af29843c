import type { Site } from '../../e2e/driver/server'
import type { PlayPage } from './chosen-pages'
import { folderSite, HOST, pathOf } from './folder-site'

export type Following = 'load' | 'in-place'

/** How the page after the one at an index comes: by turns under an address of its own, or in place under the same one. */
export const followingOf = (index: number): Following => (index % 2 === 0 ? 'load' : 'in-place')

const END_PATH = '/no-more'
const END = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Work list</title><link rel="icon" href="data:,"></head>
<body><h1>Your tasks</h1><p>There are no more tasks for now.</p></body></html>`

/** Path of the page at an index of the chain; after the last one, of the page that says so. */
export function turnPath(pages: readonly PlayPage[], index: number): string {
  const page = pages[index]
  return page ? `${pathOf(page.file)}?turn=${index}` : END_PATH
}

/**
 * The site's own script, as a platform has one: pressing the control of this name, or the form's own `submit`, brings the next page.
 * Saved pages have none, so that their controls do nothing or lead away. It is not Margin's and may do anything.
 */
const living = (label: string, how: Following, next: string) => `<script>
window.living = ${JSON.stringify({ label, how, next })}
window.living.bring ??= async () => {
  const { how, next } = window.living
  if (window.living.isBusy) return
  window.living.isBusy = true
  if (how === 'load') { location.href = next; return }
  const html = await (await fetch(next)).text()
  await new Promise((done) => setTimeout(done, 150))
  const page = new DOMParser().parseFromString(html, 'text/html')
  const base = page.createElement('base')
  base.href = new URL(next, location.origin).href
  if (!page.querySelector('base')) page.head.prepend(base)
  const { head, body } = page
  document.head.replaceWith(head)
  document.body.replaceWith(body)
  for (const old of document.querySelectorAll('script')) {
    const script = document.createElement('script')
    for (const { name, value } of old.attributes) script.setAttribute(name, value)
    script.textContent = old.textContent
    old.replaceWith(script)
  }
  scrollTo(0, 0)
}
if (!window.isLiving) {
  window.isLiving = true
  const plain = (text) => (text ?? '').replace(/\\s+/g, ' ').trim().toLowerCase()
  const shownBy = (one) => {
    if (one instanceof HTMLInputElement) return one.value || 'Submit'
    const slotted = [...one.querySelectorAll('slot')].flatMap((slot) => slot.assignedNodes({ flatten: true }))
    return [one.innerText, ...slotted.map((node) => node.textContent)].join(' ')
  }
  const isPressed = (one) => one instanceof Element && (one.matches('button, a, input, [role=button]') || one.localName.endsWith('-button'))
  const isControl = (one) => isPressed(one) && plain(shownBy(one)) === plain(window.living.label)
  addEventListener('click', (event) => {
    // Their own scripts closed these.
    const dialog = event.target.closest('[data-dismiss=modal]')?.closest('.modal, dialog, [role=dialog]')
    if (dialog) for (const one of [dialog, ...document.querySelectorAll('.modal-backdrop')]) one.remove()
    if (event.composedPath().some(isControl)) { event.preventDefault(); window.living.bring() }
  })
  // Some enable the control with the answers, which may be any element of theirs.
  for (const use of ['input', 'pointermove']) addEventListener(use, () => {
    for (const one of document.querySelectorAll('button:disabled, input:disabled')) if (isControl(one)) one.disabled = false
  })
  addEventListener('submit', (event) => {
    event.preventDefault()
    if (!event.submitter || isControl(event.submitter)) window.living.bring()
  })
}
</script>`

/** The folder's pages as a chain of tasks that lives: handing in the page at `?turn=i` brings the next one. */
export function livingSite(dir: string, pages: readonly PlayPage[]): Site {
  const files = folderSite(dir)
  return async (request) => {
    if (request.url.pathname === END_PATH) return { body: END }
    const index = Number(request.url.searchParams.get('turn') ?? Number.NaN)
    const page = pages[index]
    const answer = await files(request)
    if (!page || !answer?.body) return answer
    const script = living(page.expect.submitLabel, followingOf(index), turnPath(pages, index + 1))
    const html = answer.body
    return { ...answer, body: /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + script) : script + html }
  }
}

export const addressOf = (pages: readonly PlayPage[], index: number): string => `http://${HOST}${turnPath(pages, index)}`
