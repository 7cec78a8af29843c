import type { CDPSession, Page, Protocol } from 'puppeteer-core'

/** Starts sampling what runs in a page. Answers what stops it and gives the milliseconds spent in the extension's own script. */
export async function sampleOwnTime(page: Page): Promise<() => Promise<number>> {
  const session: CDPSession = await page.createCDPSession()
  await session.send('Profiler.enable')
  await session.send('Profiler.setSamplingInterval', { interval: 200 })
  await session.send('Profiler.start')
  return async () => {
    const { profile } = await session.send('Profiler.stop')
    await session.detach()
    return ownMs(profile)
  }
}

/** Time in functions of an extension's script, and in all that they called. */
function ownMs({ nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile): number {
  const own = new Set<number>()
  const children = new Map(nodes.map((node) => [node.id, node.children ?? []]))
  const take = (id: number) => {
    if (own.has(id)) return
    own.add(id)
    for (const child of children.get(id) ?? []) take(child)
  }
  for (const node of nodes) if (node.callFrame.url.startsWith('chrome-extension://')) take(node.id)
  return samples.reduce((sum, id, at) => sum + (own.has(id) ? (timeDeltas[at + 1] ?? 0) : 0), 0) / 1000
}
