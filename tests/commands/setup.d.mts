export type Mode = 'production' | 'practice' | 'granted'
export function checkNode(): void
export function ensurePackages(): Promise<void>
export function buildDir(browser: 'chrome' | 'firefox', mode: Mode): string
export function ensureBuild(browser: 'chrome' | 'firefox', mode?: Mode): Promise<string>
