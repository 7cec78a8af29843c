import type { Desk } from '../../../src/core/live'
import type { OpenSession } from '../../../src/core/open-session'
import type { MarginBrowser } from './margin-browser'

/**
 * Lets the open sessions be older by so much, as if the browser had been away for longer than a test can wait: this machine's clock can
 * not be set, so the past is moved back. The alarm goes off at once afterwards.
 */
export async function timePasses(margin: MarginBrowser, ms: number): Promise<void> {
  const page = await margin.probe()
  await page.evaluate(async (by) => {
    const opening = indexedDB.open('margin')
    await new Promise((done) => opening.addEventListener('success', done))
    const transaction = opening.result.transaction(['sessions', 'meta'], 'readwrite')
    const [sessions, meta] = [transaction.objectStore('sessions'), transaction.objectStore('meta')]
    const all = sessions.getAll()
    all.onsuccess = () => {
      for (const session of all.result as OpenSession[]) {
        const spans = session.spans.map((span) => ({ ...span, fromAt: span.fromAt - by, toAt: span.toAt - by }))
        const moved = { cursorAt: session.cursorAt - by, startedAt: session.startedAt - by, inputAt: session.inputAt - by }
        const gone = session.leftAt === undefined ? {} : { leftAt: session.leftAt - by }
        sessions.put({ ...session, ...moved, ...gone, spans })
      }
    }
    const desk = meta.get('desk')
    desk.onsuccess = () => {
      const { clocks, tabs, focusedAt = by, recordedAt = by, ...rest } = desk.result as Desk
      // Both by as much, else it would look as if the machine had slept.
      const moved = Object.entries(clocks).map(([doc, { at, mono }]) => [doc, { at: at - by, mono: mono - by }])
      const spoken = Object.entries(tabs).map(([id, { spokeAt = by, ...tab }]) => [id, { ...tab, spokeAt: spokeAt - by }])
      const past = { focusedAt: focusedAt - by, recordedAt: recordedAt - by, tabs: Object.fromEntries(spoken) }
      meta.put({ ...rest, ...past, clocks: Object.fromEntries(moved) }, 'desk')
    }
    await new Promise((done) => transaction.addEventListener('complete', done))
    opening.result.close()
    const { alarms } = (globalThis as unknown as { chrome: { alarms: { create(name: string, of: object): unknown } } }).chrome
    await alarms.create('beat', { when: Date.now() })
  }, ms)
}
