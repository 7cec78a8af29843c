import type { SeenRequest } from './server'

/** Hosts that the browsers call by themselves, with or without an extension. Exact names, so that a leak to a neighbour still shows. */
const OF_THE_BROWSER = new Set([
  'accounts.google.com',
  'android.clients.google.com',
  'clients2.google.com',
  'clients2.googleusercontent.com',
  'clientservices.googleapis.com',
  'content-autofill.googleapis.com',
  'edgedl.me.gvt1.com',
  'optimizationguide-pa.googleapis.com',
  'redirector.gvt1.com',
  'safebrowsingohttpgateway.googleapis.com',
  'update.googleapis.com',
  'www.google.com',
  'aus5.mozilla.org',
  'content-signature-2.cdn.mozilla.net',
  'contile.services.mozilla.com',
  'firefox-settings-attachments.cdn.mozilla.net',
  'firefox.settings.services.mozilla.com',
  'location.services.mozilla.com',
  'push.services.mozilla.com',
])

/** What page, panel and worker sent, in the form `GET host/path`; the browser's own calls and icons of sites left out. */
export function sentByPages(seen: readonly SeenRequest[]): string[] {
  return seen
    .filter(({ host, path }) => !OF_THE_BROWSER.has(host) && path !== '/favicon.ico')
    .map(({ method, host, path }) => `${method} ${host}${path}`)
}
