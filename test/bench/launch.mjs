// `npm run bench [-- NAME ...] [--json]`: builds the benches (every other file of this folder) as the headless commands
// are built and runs them one after another, each in a process of its own, so that none warms up another.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BuildFailure, freshBuild } from '../../src/cli/fresh-build.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const known = readdirSync(join(root, 'test/bench'))
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => basename(file, '.bench.ts'))
  .sort();
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const asJson = process.argv.includes('--json');
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No bench is called ${unknown.join(', ')}. There are: ${known.join(', ')}.\n`);
  process.exit(2);
}

function buildBenches() {
  try {
    return freshBuild('bench', ['src', 'test/bench']);
  } catch (error) {
    if (!(error instanceof BuildFailure)) throw error;
    process.stderr.write(error.message);
    process.exit(1);
  }
}

const built = buildBenches();
let failed = false;
for (const name of asked.length > 0 ? asked : known) {
  const file = join(built, `${name}.bench.js`);
  const run = spawnSync(process.execPath, [file], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (run.status !== 0) failed = true;
  for (const line of run.stdout.split('\n').filter((text) => text !== '')) {
    if (asJson || !line.startsWith('{')) process.stdout.write(`${line}\n`);
    else {
      const { bench, ...rest } = JSON.parse(line);
      process.stdout.write(
        `${bench}\n${Object.entries(rest)
          .map(([key, value]) => `  ${key}: ${value}\n`)
          .join('')}`,
      );
    }
  }
}
process.exit(failed ? 1 : 0);
