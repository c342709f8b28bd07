// `npm run docs [-- --check]`: writes what the program prints, and the parameter catalogue, into the marked blocks of README and docs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FILES = ['README.md', 'public/docs/model.md', 'public/docs/study-format.md'];
/** `<!-- printed by: COMMAND -->`, `<!-- validation: PATH -->`, `<!-- catalogue: PREFIX -->` or `<!-- file: PATH -->`, up to the end mark. */
const BLOCK = /(<!-- (printed by|validation|catalogue|file): (.+?) -->\n)[\s\S]*?(<!-- end -->)/g;

/** With the full run of the published figures, which takes minutes. */
const isFull = process.argv.includes('--full');
const isCheck = process.argv.includes('--check');
const catalogues = ['catalogue', 'clocks-catalogue', 'choices-catalogue'];
const modules = await Promise.all(catalogues.map((name) => runnerImport(join(root, `src/model/${name}.ts`))));
const [{ CATALOGUE }, { CLOCKS }, { CHOICES }] = modules.map(({ module }) => module);
const { VERSION } = (await runnerImport(join(root, 'src/base/version.ts'))).module;
const makers = {
  'printed by': (command) => fenced('text', printed(command)),
  validation: (path) => validationTable(JSON.parse(readFileSync(join(root, path), 'utf8'))),
  catalogue: (prefixes) => catalogueTable(prefixes.split(', ')),
  file: (path) => fenced('json', readFileSync(join(root, path), 'utf8')),
};

let isCurrent = validate();
for (const name of FILES) {
  const path = join(root, name);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(BLOCK, (_, head, kind, what, end) => `${head}\n${makers[kind](what)}\n${end}`);
  if (after === before) continue;
  isCurrent = false;
  if (isCheck) process.stdout.write(`${name} is not what the program says\n`);
  else {
    writeFileSync(path, after);
    process.stdout.write(`${name} written\n`);
  }
}
process.exit(isCheck && !isCurrent ? 1 : 0);

/** Runs the validation targets anew, or says whether what is kept of them is of this version. */
function validate() {
  const path = join(root, 'public/docs/validation.json');
  const kept = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
  const source = hashOf('src/validation');
  if (kept?.version === VERSION && kept.source === source) return true;
  if (isCheck) {
    process.stdout.write(`public/docs/validation.json is not of version ${VERSION} and src/validation as it is\n`);
    return false;
  }
  const command = isFull ? 'doorstep validate' : 'doorstep validate --quick';
  const { run } = outputOf(`${command} --format json`);
  const report = {
    version: VERSION,
    source,
    date: new Date().toISOString().slice(0, 10),
    command,
    targets: JSON.parse(run.stdout),
  };
  writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
  return false;
}

/** Of the names and text of all files in a folder. */
function hashOf(folder) {
  const hash = createHash('sha256');
  for (const name of readdirSync(join(root, folder)).sort()) {
    hash.update(`${name}\n`);
    hash.update(readFileSync(join(root, folder, name)));
  }
  return hash.digest('hex').slice(0, 32);
}

/** One row a target; `npm run docs` writes the file anew for another version or other targets, or where it was deleted. */
function validationTable({ version, date, command, targets }) {
  const reached = targets.filter(({ pass }) => pass).length;
  const number = (value) => (Number.isInteger(value) ? String(value) : value.toPrecision(4));
  const rows = targets.map(({ id, quantity, target, result: { mean, low, high }, pass }) => {
    const aim = typeof target === 'number' ? number(target) : target;
    return `| ${id} | ${quantity} | ${aim} | ${number(mean)} | ${number(low)} to ${number(high)} | ${pass ? 'reached' : '**missed**'} |`;
  });
  const missed = targets.filter(({ pass }) => !pass).map(({ id, why }) => `- ${id}: ${why}`);
  return [
    `Doorstep ${version}, ${date}, \`${command}\` (V2 to ${command.includes('--quick') ? 5 : 2} %): ${reached} of ${targets.length} targets reached.`,
    '',
    '| target | what | published | Doorstep | 95 % | |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
    ...missed,
    '',
  ].join('\n');
}

/** A headless command as one types it, and what it prints to standard output, or to standard error of bad input. */
function printed(command) {
  const { script, words, run } = outputOf(command);
  return `$ npm run --silent ${script} -- ${words.join(' ')}\n${run.status === 2 ? run.stderr : run.stdout}`;
}

function outputOf(command) {
  const [script, ...words] = command.split(' ');
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const file = scripts[script].split(' ')[1];
  const run = spawnSync(process.execPath, [file, ...words], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0 && run.status !== 2) throw new Error(`${command}: ${run.stderr}`);
  return { script, words, run };
}

function fenced(language, text) {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\n`;
}

function catalogueTable(prefixes) {
  const rows = prefixes.flatMap((prefix) =>
    Object.entries({ ...CATALOGUE, ...CLOCKS, ...CHOICES }).filter(
      ([path]) => path === prefix || path.startsWith(`${prefix}.`),
    ),
  );
  const words = { source: 'source', computed: 'computed', assumption: 'assumption' };
  const lines = rows.map(([path, { label, unit, value, low, high, usual, evidence, source }]) =>
    [
      `\`${path}\``,
      label,
      Array.isArray(value)
        ? value.map((one) => (typeof one === 'number' ? Number(one.toFixed(3)) : one)).join(', ')
        : value,
      unit,
      usual ?? `${low} to ${high}`,
      words[evidence],
      source.replaceAll('|', '\\|'),
    ].join(' | '),
  );
  const head = ['key in the study', 'what', 'default', 'unit', 'usual range', 'known by', 'source, or why'];
  return `| ${head.join(' | ')} |\n|${'---|'.repeat(head.length)}\n${lines.map((line) => `| ${line} |\n`).join('')}`;
}
