import { beforeEach, describe, expect, it, vi } from 'vitest'
import { reconcileAccess, watchersFor, watchOpenTabs } from '../../src/background/access'
import { catalogue } from '../../src/platforms/catalogue'
import { executed, granted, openTabs, registered, resetBrowser } from './browser-double'

vi.mock('wxt/browser', () => import('./browser-double'))

beforeEach(resetBrowser)

const platforms = catalogue('granted').map(({ site }) => site)
const summary = (origins: string[]) =>
  watchersFor(origins).map(({ id, js, matches }) => `${id}: ${js.join(' ')} on ${matches.join(' ')}`)

describe('the scripts for what is granted', () => {
  it.each<[string, string[], string[]]>([
    ['nothing', [], []],
    ['one platform', ['https://app.outlier.ai/*'], ['watch-outlier: platform-outlier.js watcher.js on https://app.outlier.ai/*']],
    [
      'a part of a platform',
      ['https://studio.mercor.com/*'],
      ['watch-mercor: platform-mercor.js watcher.js on https://studio.mercor.com/*'],
    ],
    [
      'two platforms and another site',
      ['https://tasks.example/*', 'https://app.dataannotation.tech/*', 'https://app.outlier.ai/*'],
      [
        'watch-outlier: platform-outlier.js watcher.js on https://app.outlier.ai/*',
        'watch-dataannotation: platform-dataannotation.js watcher.js on https://app.dataannotation.tech/*',
        'watch-sites: generic.js platform-self-hosted.js watcher.js on https://tasks.example/*',
      ],
    ],
  ])('%s', (_name, origins, expected) => expect(summary(origins)).toEqual(expected))

  it('all sites at once: each platform its own, the others by the generic detector, none twice', () => {
    for (const all of [['<all_urls>'], ['*://*/*'], ['https://*/*', 'http://*/*']]) {
      const watchers = watchersFor(all)
      for (const { id, hosts } of platforms)
        expect(watchers.find((one) => one.id === `watch-${id}`)?.matches, `${id} for ${all}`).toEqual(
          expect.arrayContaining([...hosts]),
        )
      const rest = watchers.find((one) => one.id === 'watch-sites')
      expect(rest?.matches).toEqual(all)
      expect(rest?.excludeMatches).toEqual(expect.arrayContaining(platforms.flatMap(({ hosts }) => [...hosts])))
    }
  })

  it('https alone does not cover a platform on http', () => {
    expect(watchersFor(['https://*/*']).map(({ id }) => id)).not.toContain('watch-practice')
  })
})

describe('reconciling', () => {
  it('registers what is granted, no more and no less, however often it runs', async () => {
    granted.add('https://app.outlier.ai/*')
    await Promise.all([reconcileAccess(), reconcileAccess(), reconcileAccess()])
    expect(registered.map(({ id }) => id)).toEqual(['watch-outlier'])
    granted.add('https://tasks.example/*')
    granted.delete('https://app.outlier.ai/*')
    await reconcileAccess()
    expect(registered).toMatchObject([
      { id: 'watch-sites', matches: ['https://tasks.example/*'], allFrames: true, persistAcrossSessions: true },
    ])
    granted.clear()
    await reconcileAccess()
    expect(registered).toEqual([])
  })

  it('goes on after a run that failed', async () => {
    granted.add('https://app.outlier.ai/*')
    registered.push({ id: 'watch-outlier' }, { id: 'watch-outlier' })
    const failing = vi.spyOn(Array.prototype, 'splice').mockImplementationOnce(() => {
      throw new Error('The browser is busy.')
    })
    await expect(reconcileAccess()).rejects.toThrow('busy')
    failing.mockRestore()
    await reconcileAccess()
    expect(registered.map(({ id }) => id)).toEqual(['watch-outlier'])
  })
})

describe('tabs that are already open', () => {
  it('start at once where the grant reaches them, the platform’s script before the watcher', async () => {
    openTabs.push({ id: 1, url: 'https://app.outlier.ai/en/expert/tasks' }, { id: 2, url: 'https://elsewhere.example/' })
    await watchOpenTabs(['https://app.outlier.ai/*'])
    expect(executed).toEqual([{ tabId: 1, files: ['/platform-outlier.js', '/watcher.js'] }])
  })

  it('of a platform get its own script first when all sites are granted at once', async () => {
    openTabs.push({ id: 1, url: 'https://app.outlier.ai/en/expert/tasks' })
    await watchOpenTabs(['https://*/*'])
    expect(executed[0]).toEqual({ tabId: 1, files: ['/platform-outlier.js', '/watcher.js'] })
  })

  it('that refuse a script are left to their next load', async () => {
    const { browser } = await import('./browser-double')
    openTabs.push({ id: 1, url: 'https://app.outlier.ai/a' }, { id: 2, url: 'https://app.outlier.ai/b' })
    browser.scripting.executeScript.mockRejectedValueOnce(new Error('Frame with ID 0 is showing error page'))
    await watchOpenTabs(['https://app.outlier.ai/*'])
    expect(executed.map(({ tabId }) => tabId)).toEqual([2])
  })
})
