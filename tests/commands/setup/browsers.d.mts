export function which(name: string): string | null
export function installDebian(packages: readonly string[]): Promise<string | null>
export function findBrowser(kind: 'chromium' | 'firefox'): Promise<string>
