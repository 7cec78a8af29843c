import { defineConfig } from 'vitest/config'
import { rubricPlugin } from '../rubrics/vite-plugin'
export default defineConfig({
  plugins: [rubricPlugin()],
  test: {
    root: '.',
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
          include: ['tests/{platforms,content,ui,panel,popup,report,options,welcome}/**/*.test.{ts,tsx}'],
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
