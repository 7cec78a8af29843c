import { defineConfig } from 'vitest/config'
import { practicePlugin } from '../rubrics/practice/vite-plugin'
import { rubricPlugin } from '../rubrics/vite-plugin'
import { leanCsv } from './commands/lean-libraries'

export default defineConfig({
  plugins: [rubricPlugin(), practicePlugin(), leanCsv()],
  test: {
    root: '.',
    server: { deps: { inline: [/csv-parse.lib/] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{core,store,messages,rules,rubrics,background,detect,simulate}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['tests/{platforms,content,ui,panel,popup,report,options,welcome,practice}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
