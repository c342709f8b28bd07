// How Doorstep is built (page, headless commands, benches) and tested; which one is said by the mode.
/// <reference types="vitest/config" />
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import { contentPolicy, serviceWorker, withoutEval } from './test/tools/site-plugins.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The files of a folder that end so, each to be built to a file of the same name. */
function entriesOf(folder: string, ending: string): Record<string, string> {
  const files = existsSync(here(folder)) ? readdirSync(here(folder)) : [];
  const chosen = files.filter((file) => file.endsWith(ending)).sort();
  return Object.fromEntries(chosen.map((file) => [file.slice(0, -'.ts'.length), here(`${folder}/${file}`)]));
}

/** No word about slow steps, which on a busy machine is printed at random. */
const QUIET = { bundlerTimings: false };

/** The page: a static folder that works from any path of any web server. */
const page: UserConfig = {
  base: './',
  plugins: [withoutEval(), contentPolicy(), serviceWorker()],
  build: { target: 'es2022', outDir: 'dist', chunkSizeWarningLimit: 1_500, rolldownOptions: { checks: QUIET } },
  worker: { format: 'es', plugins: () => [withoutEval()] },
  // Only workers import these, so the dev server would find them late and reload the page.
  optimizeDeps: { include: ['comlink', 'seedrandom/lib/alea.js'] },
};

/** Code that runs under Node with its dependencies inside, all chunks side by side in one folder. */
function headless(mode: string, input: Record<string, string>): UserConfig {
  return {
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: `.cache/${mode}/latest`,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input,
        checks: QUIET,
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  };
}

const headlessInputs: Record<string, () => Record<string, string>> = {
  cli: () => ({ main: here('src/cli/main.ts'), ...entriesOf('workers', '-node.worker.ts') }),
  bench: () => entriesOf('test/bench', '.bench.ts'),
};

/** The rows that compute: plain TypeScript that imports nothing but one another, which Node runs faster by itself (test/tools/typed-modules.mjs). */
const COMPUTING = /\/src\/(base|engine|network|model|planning|simulation|metrics|economics|experiment)\/[^/]+\.ts$/;

export default defineConfig(({ mode }) => {
  const inputs = headlessInputs[mode];
  if (inputs !== undefined) return headless(mode, inputs());
  return {
    ...page,
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: 'node',
            include: ['test/**/*.test.ts'],
            exclude: ['test/browser/**'],
            setupFiles: ['test/tools/property-seed.ts', 'test/tools/english.ts'],
            testTimeout: 60_000,
            // Loading every module anew for every file took half of the time; what they keep is reset by the setup files.
            isolate: false,
            maxWorkers: 2,
            execArgv: ['--import', new URL('./test/tools/typed-modules.mjs', import.meta.url).href],
            server: { deps: { external: [COMPUTING] } },
          },
        },
        {
          extends: true,
          test: {
            name: 'browser',
            include: ['test/browser/**/*.test.ts'],
            globalSetup: ['test/tools/serve-site.mjs'],
            testTimeout: 90_000,
            hookTimeout: 90_000,
            // Once more, and `npm test` says of which: a whole machine can stall for longer than any wait.
            retry: 1,
            // A page with its workers, two of them on two cores, may answer later than within vitest's second.
            expect: { poll: { timeout: 30_000 } },
            // The files that run in one process share its browser.
            isolate: false,
            // After the rest, two at a time: one keeps most of two cores busy, but waits now and then.
            maxWorkers: 2,
            sequence: { groupOrder: 1 },
          },
        },
      ],
    },
  };
});
