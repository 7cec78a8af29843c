import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { readStored } from '../../src/options/stored'
import { changeProject } from '../../src/store/projects'
import { saveSettings } from '../../src/store/settings'
import { openStore } from '../../src/store/store'
import { options as words } from '../../src/ui/messages/options'

it('reads every store, by count, keys and field names, and no value', async () => {
  const store = openStore('stored-test')
  await saveSettings(store, { currency: 'EUR' })
  const base = { terms: [], rubricsRead: [], notes: 'a canary note', firstSeenAt: 1 }
  for (const project of ['North', 'South', 'East', 'West']) {
    await changeProject(store, { platform: 'alpha', project }, () => ({ ...base, platform: 'alpha', project }))
  }
  const stores = await readStored(store)
  const db = await store.use()
  expect(stores.map(({ name }) => name)).toEqual([...db.objectStoreNames])
  const projects = stores.find(({ name }) => name === 'projects')
  expect(projects?.count).toBe(4)
  expect(projects?.sampleKeys).toEqual(['alpha · East', 'alpha · North', 'alpha · South'])
  expect(projects?.fields).toContain('rubricsRead')
  expect(JSON.stringify(stores)).not.toContain('canary')
  expect(stores.find(({ name }) => name === 'entries')).toEqual({ name: 'entries', count: 0, sampleKeys: [], fields: [] })
  store.close()
})

it('describes every store that there is', async () => {
  const store = openStore('described-test')
  const db = await store.use()
  for (const name of db.objectStoreNames) expect(words.stores[name], name).toBeTruthy()
  store.close()
})
