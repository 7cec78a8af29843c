import { it } from 'vitest'
import { launchFirefox } from './driver/firefox'
import { startServer } from './driver/server'
import { sitesOf, storySite } from './driver/sites'
import { outlier } from './driver/stories'
it('debug', async () => {
  const server = await startServer(sitesOf({ outlier: storySite(outlier) }, [outlier]))
  const margin = await launchFirefox({ proxyPort: server.port })
  const task = await margin.open(outlier.origin + outlier.address('one'))
  console.log('state', JSON.stringify((await margin.state(outlier.origin)).session?.mode))
  await margin.openPanelWindow(task).catch((e) => console.log(String(e)))
  for (const p of await margin.browser.pages()) console.log(p.url(), await p.evaluate(() => location.href).catch(String))
  console.log(margin.browser.targets().map((t) => `${t.type()} ${t.url()}`))
  await margin.close()
  await server.stop()
})
