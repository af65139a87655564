import { defineConfig } from '@playwright/test'

/**
 * Browser tests run against a production build; each worker starts servers of its own on free ports. Three
 * workers: while one waits (half a minute without a network, say) the other goes on.
 */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 3,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    launchOptions: {
      executablePath: process.env['WAYMARK_CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        // Without a window it would fit letters to pixels, and lines would be longer than on a screen.
        '--font-render-hinting=none',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    screenshot: 'only-on-failure',
    // Recording every test takes time from all of them: ask for it to see how one failed.
    trace: process.env['WAYMARK_TRACE'] === undefined ? 'off' : 'retain-on-failure',
  },
})
