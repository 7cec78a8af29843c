import type { Page } from 'puppeteer-core'
import type { Site } from './server'

// A task page of no platform, whose parts lie in an open shadow root, in a closed one and in a frame. Wording is ours.

const TASKS = [
  {
    prompt: 'Our allotment shares one tap among nine plots. How could the watering be shared out fairly in a dry month?',
    a: 'Give each plot two fixed mornings a week and keep Sunday free, so that whoever missed a turn can still catch up then.',
    b: 'Let whoever arrives first water as long as they like, since early risers have earned it and the others can buy a barrel.',
  },
  {
    prompt: 'A choir of twelve loses its only bass two days before a concert. What can the conductor still change in time?',
    a: 'Move the lowest line to the tenors where it fits, play it on a cello where it does not, and drop the one piece that needs it.',
    b: 'Cancel the evening, because a choir without a bass is not a choir, and give back the money for all tickets that were sold.',
  },
]

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Compare two replies</title><link rel="icon" href="data:,">
<style>body { font: 15px system-ui; margin: 12px } #end { height: 160px } iframe { width: 300px; height: 60px }</style></head>
<body><h1>Compare two replies</h1>
<section><h2>Prompt</h2><p id="prompt">${TASKS[0]?.prompt}</p></section>
<section><h2>Response A</h2><p id="a">${TASKS[0]?.a}</p></section>
<section><h2>Response B</h2><p id="b">${TASKS[0]?.b}</p></section>
<div id="scale"></div><iframe src="/frame" title="Guidance"></iframe><div id="end"></div>
<script>
const tasks = ${JSON.stringify(TASKS)}
let at = 0
const scale = document.querySelector('#scale').attachShadow({ mode: 'open' })
const closed = document.querySelector('#end').attachShadow({ mode: 'closed' })
const draw = () => {
  const task = tasks[at % tasks.length]
  for (const key of ['prompt', 'a', 'b']) document.getElementById(key).textContent = task[key]
  scale.innerHTML = '<fieldset><legend>Which response is better?</legend>' + ['A is much better', 'About the same', 'B is much better']
    .map((word, i) => '<label><input type="radio" name="better" value="' + i + '"> ' + word + '</label>').join('') + '</fieldset>'
  closed.innerHTML = '<form><label>Why? <textarea name="why" style="display:block;width:380px;height:60px"></textarea></label>' +
    '<button type="submit" style="display:block;width:380px;height:40px">Submit</button></form>'
  closed.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault()
    await fetch('/handed-in', { method: 'POST', body: closed.querySelector('textarea').value })
    at += 1
    draw()
    document.body.dataset.at = String(at)
  })
}
draw()
document.body.dataset.at = '0'
</script></body></html>`

const FRAME = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Guidance</title></head><body>
<p>Weigh truth above style.</p><input aria-label="Search the guidance"></body></html>`

export const ROOTED_URL = 'http://pages.localhost/compare'

export const rootedSite: Site = ({ url }) => {
  if (url.pathname === '/frame') return { body: FRAME }
  if (url.pathname === '/handed-in') return { type: 'text/plain', body: 'thanks' }
  return { body: PAGE }
}

/** A point inside the closed root, which no selector reaches; from its upper left corner. */
async function pointInClosedRoot(page: Page, x: number, y: number): Promise<[number, number]> {
  const box = await (await page.$('#end'))?.boundingBox()
  if (!box) throw new Error('The page has no closed root.')
  return [box.x + x, box.y + y]
}

/** Chooses in the open root, writes in the frame and into the field of the closed root. */
export async function workInRoots(page: Page, why: string): Promise<void> {
  await (await page.$('pierce/input[type=radio]'))?.click()
  const frame = await page.waitForFrame((one) => one.url().endsWith('/frame'))
  await (await frame.waitForSelector('input'))?.click()
  await page.keyboard.type('style')
  await page.mouse.click(...(await pointInClosedRoot(page, 100, 50)))
  await page.keyboard.type(why)
}

export async function goNearClosedSubmit(page: Page): Promise<void> {
  await page.mouse.move(5, 5)
  await page.mouse.move(...(await pointInClosedRoot(page, 100, 70)), { steps: 8 })
}

/** Submits by a click on the button in the closed root, and waits for the next task. */
export async function submitInRoots(page: Page): Promise<void> {
  const before = await page.evaluate(() => document.body.dataset.at)
  await page.mouse.click(...(await pointInClosedRoot(page, 100, 105)))
  await page.waitForFunction((at) => document.body.dataset.at !== at, { timeout: 10_000 }, before)
}
