import { defineConfig } from 'wxt'
import { practicePlugin } from './rubrics/practice/vite-plugin'
import { rubricPlugin } from './rubrics/vite-plugin'
import { LISTED } from './src/platforms/listed'
import { grantedHosts } from './tests/commands/granted-hosts'
import { leanCsv, noCurves, noTickNames } from './tests/commands/lean-libraries'
import { smallerPackage } from './tests/commands/smaller-package'

const PERMISSIONS = ['activeTab', 'alarms', 'idle', 'scripting', 'storage', 'unlimitedStorage']
/** Asked for when the user wants them. */
const OPTIONAL_PERMISSIONS = ['downloads', 'notifications']

const rubricTexts = (id: string) => (/[\\/]rubrics[\\/][\w-]+\.yaml$/.test(id) ? 'rubric-texts' : undefined)

/**
 * Each file that a surface loads costs about a millisecond before its first paint, however small it is: modules that the same surfaces share go
 * into one chunk, and small chunks into their nearest. What is loaded on demand stays apart. The rubrics' texts are alike, and together
 * take three quarters of what they take apart.
 */
function fewChunks() {
  return {
    name: 'few-chunks',
    // Scripts that stand alone are no modules and have no chunks.
    outputOptions: <O extends object>(options: O & { format?: unknown }) =>
      options.format === 'es' ? { ...options, experimentalMinChunkSize: 40_000, manualChunks: rubricTexts } : null,
  }
}

/** Every browser that Margin runs in has Temporal; only Node's tests need the polyfill, which would be a tenth of what a surface loads. */
function nativeTemporal() {
  const id = '\0native-temporal'
  return {
    name: 'native-temporal',
    enforce: 'pre' as const,
    resolveId: (source: string) => (source === 'temporal-polyfill' ? id : null),
    load: (asked: string) => (asked === id ? 'export const { Temporal } = globalThis' : null),
  }
}

/** What surfaces and background know of every platform, as data: the signs and examples that it is worked out from stay out of both. */
function listedPlatforms() {
  return {
    name: 'listed-platforms',
    load: (file: string) =>
      file.endsWith('/src/platforms/listed.ts') ? `export const LISTED = ${JSON.stringify(LISTED)}` : null,
  }
}

const TERSER = {
  ecma: 2020 as const,
  compress: { passes: 2, pure_getters: true, unsafe_arrows: true, unsafe_methods: true },
  format: { comments: false },
}

/**
 * Modes: `production` is what is published. `practice` also lists the practice platform, for `npm start`. `granted` is `practice` with
 * the tests' hosts and the optional permissions granted at install, because a headless browser cannot answer a permission prompt.
 */
export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  entrypointsDir: 'entrypoints',
  publicDir: 'public',
  manifestVersion: 3,
  zip: { name: 'margin' },
  vite: ({ mode }) => ({
    plugins: [
      rubricPlugin(),
      practicePlugin(),
      listedPlatforms(),
      fewChunks(),
      nativeTemporal(),
      leanCsv(),
      noTickNames(),
      noCurves(),
    ],
    build: {
      sourcemap: false,
      modulePreload: { polyfill: false },
      // Slower by far, and smaller by a fortieth: for what is published.
      ...(mode === 'production' ? { minify: 'terser' as const, terserOptions: TERSER } : {}),
    },
  }),
  hooks: { 'zip:extension:done': (_, path) => smallerPackage(path) },
  manifest: ({ browser, mode }) => ({
    name: 'Margin',
    short_name: 'Margin',
    description:
      'The right rubric beside the task, a second look before submitting, and an honest ledger of time and pay. Nothing leaves the browser.',
    permissions: [
      ...PERMISSIONS,
      // Only a document can make an address of a backup file, and Chromium's worker has none.
      ...(browser === 'firefox' ? [] : ['offscreen']),
      ...(mode === 'granted' ? OPTIONAL_PERMISSIONS : []),
    ],
    ...(mode === 'granted' ? { host_permissions: grantedHosts } : { optional_permissions: OPTIONAL_PERMISSIONS }),
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // Firefox knows only `spanning` and `not_allowed`; both browsers then keep Margin out of private windows (L4).
    incognito: 'not_allowed',
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    action: { default_title: 'Margin' },
    commands: {
      'open-panel': { suggested_key: { default: 'Alt+Shift+M' }, description: 'Open the panel beside the task' },
      'toggle-pause': { suggested_key: { default: 'Alt+Shift+P' }, description: 'Pause or resume the clock' },
      'next-open-item': { suggested_key: { default: 'Alt+Shift+N' }, description: 'Go to the next open checklist item' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'margin@margin.tools',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : // The first with Temporal.
        { minimum_chrome_version: '144' }),
  }),
})
