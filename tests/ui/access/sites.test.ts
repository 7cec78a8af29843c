import { describe, expect, it } from 'vitest'
import type { PlatformSite } from '../../../src/platforms/platform'
import { originName, originOf, otherOrigins, siteAccess, siteAt } from '../../../src/ui/access/sites'
import { fakeAccess } from './fake-access'

const alpha: PlatformSite = {
  id: 'alpha',
  label: 'Alpha',
  hosts: ['https://work.alpha.example/*'],
  frameHosts: ['https://frames.alpha.example/*'],
}
const beta: PlatformSite = { id: 'beta', label: 'Beta', hosts: ['https://*.beta.example/*'] }
const sites = [alpha, beta]

describe('originOf', () => {
  it.each([
    ['https://tasks.example.org/a/b?c=1#d', 'https://tasks.example.org/*'],
    ['http://localhost:3000/x', 'http://localhost/*'],
    ['http://labels.intranet:8080/projects', 'http://labels.intranet/*'],
    ['http://10.0.0.7:8000/annotate', 'http://10.0.0.7/*'],
    ['https://tasks.example.org:8443/', 'https://tasks.example.org/*'],
    ['chrome://extensions', null],
    ['about:blank', null],
    ['file:///home/me/task.html', null],
    ['chrome-extension://abc/popup.html', null],
    ['moz-extension://abc/popup.html', null],
    ['not an address', null],
    ['', null],
    [undefined, null],
  ])('%s → %s', (url, origin) => expect(originOf(url)).toBe(origin))
})

it('names an origin by its host, and says when it is plain http', () => {
  expect(originName('https://tasks.example.org/*')).toBe('tasks.example.org')
  expect(originName('http://localhost/*')).toBe('http://localhost')
})

describe('siteAt', () => {
  it.each([
    ['https://work.alpha.example/tasks/1', 'alpha'],
    ['https://app.beta.example/', 'beta'],
    ['https://frames.alpha.example/', undefined],
    ['https://work.alpha.example.org/', undefined],
    ['http://work.alpha.example/', undefined],
    ['nonsense', undefined],
  ])('%s → %s', (url, id) => expect(siteAt(url, sites)?.id).toBe(id))
})

it('tells on, partly and off from what the browser says of each host', async () => {
  const { access, grant } = fakeAccess()
  expect(await siteAccess(alpha, access)).toEqual({ state: 'off', missing: [] })
  grant(alpha.hosts)
  expect(await siteAccess(alpha, access)).toEqual({ state: 'partly', missing: ['https://frames.alpha.example/*'] })
  grant(alpha.frameHosts ?? [])
  expect(await siteAccess(alpha, access)).toEqual({ state: 'on', missing: [] })
})

it('lists as other sites only what belongs to no platform', () => {
  const granted = [
    'https://work.alpha.example/*',
    'https://z.example/*',
    'http://localhost/*',
    'https://frames.alpha.example/*',
    'file:///*',
  ]
  expect(otherOrigins(granted, sites)).toEqual(['http://localhost/*', 'https://z.example/*'])
})
