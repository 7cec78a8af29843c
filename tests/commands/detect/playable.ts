import { launchChromium } from '../../e2e/driver/chromium'
import { startServer } from '../../e2e/driver/server'
import { choosePages, type PlayPage } from './chosen-pages'
import { folderSite, HOST, pathOf } from './folder-site'
import type { ListedPage } from './listed-pages'
import { submitControl } from './submit-control'

/** A saved page may have lost its control with a shadow root: what cannot be seen is not shown within this time. */
const LOST_MS = 2000

export interface Choice {
  pages: PlayPage[]
  /** Pages that would have been chosen, but show no control of the expected name, so that nobody could hand them in. */
  leftOut: PlayPage[]
}

/** Chooses up to `n` pages that a trainer could hand in, as a browser without Margin shows them. */
export async function choosePlayable(dir: string, listed: readonly ListedPage[], n: number): Promise<Choice> {
  const server = await startServer({ [HOST]: folderSite(dir) })
  const bare = await launchChromium({ proxyPort: server.port, bare: true, width: 1280, height: 900 })
  const shown = new Map<string, boolean>()
  const isShown = async ({ file, expect }: PlayPage): Promise<boolean> => {
    const page = await bare.open(`http://${HOST}${pathOf(file)}`)
    const control = await submitControl(page, expect.submitLabel, LOST_MS).catch(() => null)
    await page.close()
    return control !== null
  }
  try {
    const leftOut: PlayPage[] = []
    for (;;) {
      const rest = listed.filter(({ file }) => shown.get(file) !== false)
      const pages = choosePages(rest, n)
      const unseen = pages.filter(({ file }) => !shown.has(file))
      if (unseen.length === 0) return { pages, leftOut }
      for (const page of unseen) {
        shown.set(page.file, await isShown(page))
        if (!shown.get(page.file)) leftOut.push(page)
      }
    }
  } finally {
    await bare.close()
    await server.stop()
  }
}
