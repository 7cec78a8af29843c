import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Site, SiteAnswer } from './server'
import { CONTENTS, practice, type Story } from './stories'

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url))

const fixture = (platform: string, name: string) => readFileSync(`${FIXTURES}/${platform}/${name}.html`, 'utf8')

/** Replaces what is inside `data-slot="name"`. The slots of a fixture hold paragraphs and text only. */
function fill(html: string, slots: Readonly<Record<string, string>>): string {
  return Object.entries(slots).reduce((text, [name, value]) => {
    const slot = new RegExp(`(<(\\w+)[^>]*\\sdata-slot="${name}"[^>]*>)[\\s\\S]*?(</\\2>)`)
    return text.replace(
      slot,
      (_all, open: string, tag: string, close: string) => open + (tag === 'p' ? value : `<p>${value}</p>`) + close,
    )
  }, html)
}

/**
 * The page's own script, as a platform has one: it sends the answers, and brings the next task as this platform does. It is the site's,
 * not Margin's, so it may do anything.
 */
const living = (story: Story) => `<link rel="icon" href="data:,"><script>
addEventListener('click', async (event) => {
  const control = event.target instanceof Element ? event.target.closest('button, input[type=button], input[type=submit]') : null
  if (!control) return
  const name = (control instanceof HTMLInputElement ? control.value : control.textContent).trim()
  const acts = ${JSON.stringify({ [story.submit]: 'submit', ...(story.skip ? { [story.skip]: 'skip' } : {}), ...(story.start ? { [story.start]: 'start' } : {}) })}
  const act = acts[name]
  if (!act) return
  event.preventDefault()
  control.disabled = true
  const answers = Object.fromEntries([...document.querySelectorAll('textarea, input:checked')].map((one) => [one.name, one.value]))
  const reply = await (await fetch('/~' + act, { method: 'POST', body: JSON.stringify({ path: location.pathname + location.search, answers }) })).json()
  if (reply.how === 'load') { location.href = reply.address; return }
  document.querySelector('main').replaceChildren(document.createTextNode('Loading…'))
  const html = await (await fetch(reply.address)).text()
  await new Promise((done) => setTimeout(done, 150))
  if (reply.how === 'push') history.pushState(null, '', reply.address)
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes)
  scrollTo(0, 0)
})
</script>`

interface Fixture {
  url: string
}

/** Path and query → name, of the fixtures that stand for one address alone. */
function otherPages(story: Story): Map<string, string> {
  const names = readdirSync(`${FIXTURES}/${story.platform}`).filter((name) => name.endsWith('.json'))
  const pages = new Map<string, string>()
  for (const name of names) {
    const { url } = JSON.parse(readFileSync(`${FIXTURES}/${story.platform}/${name}`, 'utf8')) as Fixture
    const { origin, pathname, search } = new URL(url)
    if (origin === story.origin) pages.set(pathname + search, name.replace('.json', ''))
  }
  return pages
}

/** What was handed in, for tests that ask whether the page still works. */
export interface Handed {
  act: 'submit' | 'skip' | 'start'
  id: string
  answers: Record<string, string>
}

export interface StorySite {
  site: Site
  handed: Handed[]
  /** Task in hand; undefined when all are done. */
  current(): string | undefined
  /** Begins the story anew. */
  reset(): void
}

/** One platform as a site that lives: claiming, submitting and skipping lead on to the next task and in the end to the queue. */
export function storySite(story: Story): StorySite {
  const pages = otherPages(story)
  const handed: Handed[] = []
  const claimed = new Set<string>()
  let position = 0

  const inPlace = story.next === 'in-place'
  const idAt = (path: string) =>
    inPlace ? story.ids[position] : story.ids.find((id) => story.address(id).split('?')[0] === path.split('?')[0])
  const shown = (html: string): SiteAnswer => ({ body: html.replace('</head>', `${living(story)}</head>`) })

  const taskPage = (id: string): SiteAnswer => {
    const isPreview = story.preview !== undefined && !claimed.has(id)
    const template = fixture(story.platform, isPreview ? (story.preview ?? story.task) : story.task)
    const filled = fill(template, CONTENTS[story.ids.indexOf(id) % CONTENTS.length] ?? {})
    if (filled === template)
      throw new Error(`The fixture ${story.platform}/${story.task}.html has no data-slot="prompt" to fill.`)
    return shown(story.vary?.(filled, id) ?? filled)
  }

  const act = (verb: Handed['act'], body: string): SiteAnswer => {
    const { path, answers } = JSON.parse(body) as { path: string; answers: Record<string, string> }
    const id = idAt(path)
    if (id === undefined) return { status: 404 }
    handed.push({ act: verb, id, answers })
    const reply = (how: Story['next'], address: string): SiteAnswer => ({
      type: 'application/json',
      body: JSON.stringify({ how, address }),
    })
    if (verb === 'start') {
      claimed.add(id)
      return reply('load', story.address(id))
    }
    position = story.ids.indexOf(id) + 1
    const next = story.ids[position]
    if (next === undefined) return reply('load', story.end)
    claimed.add(next)
    return reply(story.next, story.address(next))
  }

  return {
    handed,
    current: () => story.ids[position],
    reset: () => {
      handed.length = 0
      claimed.clear()
      position = 0
    },
    site: ({ url, method, body }) => {
      const path = url.pathname + url.search
      if (method === 'POST' && url.pathname.startsWith('/~')) return act(url.pathname.slice(2) as Handed['act'], body)
      const isTaskAddress = !inPlace || url.pathname === story.address('')
      const id = isTaskAddress ? idAt(path) : undefined
      if (id !== undefined) return taskPage(id)
      if (inPlace && isTaskAddress) return shown(fixture(story.platform, 'task-empty'))
      if (path === '/' && !pages.has('/')) return { status: 303, headers: { location: story.end } }
      const name = pages.get(path) ?? pages.get(url.pathname)
      return name === undefined ? undefined : shown(fixture(story.platform, name))
    },
  }
}

/** The practice platform with links to all of its tasks, for people to try. */
export function practiceSite(): Site {
  const story = storySite(practice)
  return async (request) => {
    if (request.url.pathname === '/queue') story.reset()
    const answer = await story.site(request)
    const items = practice.ids.map((id, index) => `<li><a href="/task/${id}">Task ${index + 1}: ${id}</a></li>`).join('')
    return request.url.pathname === '/queue' && answer?.body
      ? { ...answer, body: answer.body.replace(/<ul>[\s\S]*<\/ul>/, `<ul>${items}</ul>`) }
      : answer
  }
}

/** Sites by host for `startServer`. */
export function sitesOf(all: Readonly<Record<string, StorySite>>, stories: readonly Story[]): Record<string, Site> {
  return Object.fromEntries(
    stories.flatMap((story) =>
      all[story.platform] ? [[new URL(story.origin).hostname, all[story.platform]?.site as Site]] : [],
    ),
  )
}
