import { describe, expect, it } from 'vitest'
import { hostMatches } from '../../src/platforms/match-address'

describe('match patterns', () => {
  it.each([
    ['https://app.outlier.ai/*', 'https://app.outlier.ai/en/expert/tasks', true],
    ['https://app.outlier.ai/*', 'http://app.outlier.ai/en/expert/tasks', false],
    ['https://app.outlier.ai/*', 'https://app.outlier.ai.example.com/', false],
    ['https://app.outlier.ai/*', 'https://evil.example/app.outlier.ai/', false],
    ['https://app.outlier.ai/*', 'https://app.outlier.ai:8443/', true],
    ['http://practice.localhost/*', 'http://practice.localhost:40123/queue', true],
    ['https://*.example.com/*', 'https://a.b.example.com/', true],
    ['https://*.example.com/*', 'https://example.com/', true],
    ['https://*.example.com/*', 'https://badexample.com/', false],
  ])('%s and %s: %s', (pattern, url, matches) => {
    expect(hostMatches([pattern], new URL(url))).toBe(matches)
  })
})
