// `npm run bench [-- NAME ...] [--json] [--FLAG ...]`: builds the benches (every other file of this folder) as the headless commands
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
/** For the benches themselves. */
const flags = process.argv.slice(2).filter((word) => word.startsWith('--') && word !== '--json');
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
  const run = spawnSync(process.execPath, [file, ...flags], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (run.status !== 0) failed = true;
  const lines = run.stdout.split('\n').filter((text) => text !== '');
  process.stdout.write(asJson ? lines.map((line) => `${line}\n`).join('') : inWords(lines));
}
process.exit(failed ? 1 : 0);

/** Results as people read them: neighbours of one name and the same figures as a table, others one figure a line. */
function inWords(lines) {
  let text = '';
  let rows = [];
  const flush = () => {
    const [first] = rows;
    if (first === undefined) return;
    const names = Object.keys(first).filter((name) => name !== 'bench');
    text += `${first.bench}\n`;
    if (rows.length > 1) text += table([names, ...rows.map((row) => names.map((name) => String(row[name])))]);
    else text += names.map((name) => `  ${name}: ${first[name]}\n`).join('');
    rows = [];
  };
  const shape = ({ bench, ...figures }) => [bench, ...Object.keys(figures)].join();
  for (const line of lines) {
    const row = line.startsWith('{') ? JSON.parse(line) : null;
    if (row === null || (rows.length > 0 && shape(row) !== shape(rows[0]))) flush();
    if (row === null) text += `${line}\n`;
    else rows.push(row);
  }
  flush();
  return text;
}

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
  return rows.map((cells) => `  ${cells.map((cell, column) => cell.padStart(widths[column])).join('  ')}\n`).join('');
}
