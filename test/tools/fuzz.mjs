// `npm run fuzz`: 10,000 random studies, or as many as asked, from a seed of their own: `npm run fuzz -- CASES SEED`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const [cases = '10000', seed = 'random'] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(cases)) {
  process.stderr.write(`CASES: expected a whole number above 0, found ${cases}\n`);
  process.exit(2);
}
const run = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'node', 'test/fuzz'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, DOORSTEP_FUZZ: cases, DOORSTEP_PROPERTY_SEED: seed },
  },
);
process.exit(run.status ?? 1);
