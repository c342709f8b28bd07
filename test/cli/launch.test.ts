// The launcher of the headless commands builds when it must, once, says nothing of it, and is otherwise not there.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

let project = '';

/** A project of one source, whose builder copies it (and takes its time), and notes each build. */
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'doorstep-launch-'));
  mkdirSync(join(project, 'src/cli'), { recursive: true });
  for (const name of ['launch.mjs', 'fresh-build.mjs'])
    cpSync(fileURLToPath(new URL(`../../src/cli/${name}`, import.meta.url)), join(project, 'src/cli', name));
  write('package.json', '{ "type": "module" }');
  write('src/cli/main.ts', "process.stdout.write('one');");
  write(
    'node_modules/vite/bin/vite.js',
    `import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
    const folder = process.argv[process.argv.indexOf('--outDir') + 1];
    const code = readFileSync('src/cli/main.ts', 'utf8');
    appendFileSync('builds.log', 'built\\n');
    console.log('building ...');
    console.error('a warning');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150);
    if (code.includes('SYNTAX ERROR')) { console.error('main.ts:1: expected a statement'); process.exit(1); }
    mkdirSync(folder, { recursive: true });
    writeFileSync(folder + '/main.js', code);`,
  );
});
afterEach(() => rmSync(project, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(join(project, path, '..'), { recursive: true });
  writeFileSync(join(project, path), text);
}

const builds = (): number => {
  const log = join(project, 'builds.log');
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').length : 0;
};

function launch(...words: string[]): Promise<{ code: number | null; output: string; errors: string }> {
  return launchFrom(project, ...words);
}

function launchFrom(caller: string, ...words: string[]) {
  return new Promise<{ code: number | null; output: string; errors: string }>((resolve) => {
    const env = { ...process.env, INIT_CWD: caller };
    const run = spawn(process.execPath, [join(project, 'src/cli/launch.mjs'), ...words], { cwd: project, env });
    let output = '';
    let errors = '';
    run.stdout.on('data', (part) => {
      output += part;
    });
    run.stderr.on('data', (part) => {
      errors += part;
    });
    run.stdin.end('input');
    run.on('close', (code) => resolve({ code, output, errors }));
  });
}

test('it builds the first time, and then again only when a source changed', async () => {
  expect(await launch()).toEqual({ code: 0, output: 'one', errors: '' });
  expect(await launch()).toEqual({ code: 0, output: 'one', errors: '' });
  expect(builds()).toBe(1);
  write('src/cli/main.ts', "process.stdout.write('two');");
  utimesSync(join(project, 'src/cli/main.ts'), 1, 1);
  expect(await launch()).toEqual({ code: 0, output: 'two', errors: '' });
  write('workers/new.worker.ts', '');
  expect((await launch()).output).toBe('two');
  expect(builds()).toBe(3);
});

test('of several started at once one builds and the others wait', async () => {
  const runs = await Promise.all([launch(), launch(), launch()]);
  expect(runs).toEqual(Array(3).fill({ code: 0, output: 'one', errors: '' }));
  expect(builds()).toBe(1);
});

test('a lock whose holder died is broken', async () => {
  // No process has this id: it is above the highest that systems give.
  write('.cache/cli/lock/holder', '99999999');
  expect((await launch()).output).toBe('one');
  expect(existsSync(join(project, '.cache/cli/lock'))).toBe(false);
});

test('arguments, input, the folder of the caller and the exit code are handed through', async () => {
  write(
    'src/cli/main.ts',
    `let text = '';
    for await (const part of process.stdin) text += part;
    process.stdout.write(JSON.stringify([process.argv.slice(2), text, process.cwd()]));
    process.exitCode = 2;`,
  );
  mkdirSync(join(project, 'elsewhere'));
  const run = await launchFrom(join(project, 'elsewhere'), 'run', 'a study.json');
  expect(JSON.parse(run.output)).toEqual([['run', 'a study.json'], 'input', expect.stringMatching(/elsewhere$/)]);
  expect(run.code).toBe(2);
});

test('sources that do not build end with 1, the reason on standard error and nothing on standard output', async () => {
  write('src/cli/main.ts', 'SYNTAX ERROR');
  const run = await launch();
  expect(run).toMatchObject({ code: 1, output: '' });
  expect(run.errors).toContain('main.ts:1: expected a statement');
  write('src/cli/main.ts', "process.stdout.write('mended');");
  expect(await launch()).toEqual({ code: 0, output: 'mended', errors: '' });
});

test('packages that are not installed are asked for', async () => {
  rmSync(join(project, 'node_modules'), { recursive: true });
  expect(await launch()).toMatchObject({ code: 1, output: '', errors: expect.stringContaining('npm ci') });
});
