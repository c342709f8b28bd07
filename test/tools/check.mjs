// `npm test`: every check of the project, one after another, and how many passed and failed in the last line.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getChromium, getFirefox } from './browser.mjs';
import { install } from './install.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const total = { passed: 0, failed: 0, skipped: 0 };

/** Notes one check that is no test. */
function note(name, isGood, began) {
  const took = began === undefined ? '' : ` (${((performance.now() - began) / 1000).toFixed(1)} s)`;
  process.stdout.write(`${isGood ? 'ok' : 'FAILED'}: ${name}${took}\n`);
  if (isGood) total.passed++;
  else total.failed++;
  return isGood;
}

/** Runs a tool of node_modules and notes whether it was content. */
function check(name, tool, words) {
  const began = performance.now();
  return note(name, runTool(tool, words).status === 0, began);
}

function runScript(file, words) {
  const run = spawnSync(process.execPath, [join(root, file), ...words], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return run.status === 0;
}

function runTool(tool, words, env = {}) {
  return spawnSync(process.execPath, [join(root, 'node_modules', tool), ...words], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
}

/** Runs all tests and adds up what vitest reports, test by test. */
function checkTests(env) {
  const report = join(root, '.cache/vitest.json');
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const words = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const run = runTool('vitest/vitest.mjs', words, env);
  if (!note('vitest wrote its report', existsSync(report))) return;
  const browser = { ran: 0, skipped: 0 };
  let broken = 0;
  let failed = 0;
  for (const file of JSON.parse(readFileSync(report, 'utf8')).testResults) {
    const path = relative(root, file.name).replaceAll('\\', '/');
    // A file that cannot even be loaded has no tests to count.
    if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')) {
      process.stdout.write(`FAILED: ${path} could not run\n`);
      broken++;
    }
    for (const { status, fullName, failureMessages } of file.assertionResults) {
      if (status === 'passed') {
        total.passed++;
        // What failed first and passed when it was tried again is no failure, but nobody's secret.
        if (failureMessages.length > 0)
          process.stdout.write(`only at the second try: ${path} > ${fullName}: ${failureMessages[0].split('\n')[0]}\n`);
      } else if (status === 'failed') failed++;
      else total.skipped++;
      if (!path.startsWith('test/browser/')) continue;
      if (status === 'passed' || status === 'failed') browser.ran++;
      // Only tests in another browser may be left out, where it cannot be had.
      else if (!path.includes('firefox')) browser.skipped++;
    }
  }
  total.failed += failed + broken;
  note(`browser tests ran (${browser.ran} ran, ${browser.skipped} skipped)`, browser.ran > 0 && browser.skipped === 0);
  if (run.status !== 0 && failed + broken === 0) note('vitest ended well', false);
}

function checkAll() {
  if (!note('packages installed', install(root))) return;
  const began = performance.now();
  const chromium = getChromium();
  note(`Chromium found: ${chromium ?? 'none, and none could be installed'}`, chromium !== null, began);
  const firefox = getFirefox();
  if (firefox === null) process.stdout.write('Firefox: none, and none could be installed; its tests are left out\n');
  check('format and lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '--max-diagnostics=50', '.']);
  check('types of everything', 'typescript/bin/tsc', ['-p', 'tsconfig.json', '--noEmit']);
  check('types of rows 0-7 without DOM and Node', 'typescript/bin/tsc', ['-p', 'tsconfig.core.json', '--noEmit']);
  note('README and docs are what the program says', runScript('test/tools/write-docs.mjs', ['--check']));
  if (!check('build', 'vite/bin/vite.js', ['build', '--logLevel', 'warn'])) return;
  checkTests({
    DOORSTEP_SITE: 'dist',
    ...(chromium === null ? {} : { DOORSTEP_CHROMIUM: chromium }),
    ...(firefox === null ? {} : { DOORSTEP_FIREFOX: firefox }),
  });
}

try {
  checkAll();
} catch (error) {
  process.stdout.write(`${error.stack}\n`);
  total.failed++;
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
