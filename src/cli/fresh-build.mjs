// Builds one of the modes of vite.config.ts where its sources changed since the last time, safely when two start at once.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const SETTINGS = ['vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];
const HOUR = 3_600_000;

/** Says in the builder's own words why nothing was built. */
export class BuildFailure extends Error {}

/**
 * The folder of an up-to-date build, named by what its sources look like, so that a build never changes under a
 * process that uses it. Throws a BuildFailure with the builder's own words where the sources do not build.
 * @param {string} mode a mode of vite.config.ts
 * @param {readonly string[]} sources folders and files, from the root of the project
 * @returns {string}
 */
export function freshBuild(mode, sources) {
  const home = join(root, '.cache', mode);
  const folder = join(home, stampOf([...sources, ...SETTINGS]));
  if (existsSync(folder)) return folder;
  mkdirSync(home, { recursive: true });
  const unlock = lock(join(home, 'lock'), () => existsSync(folder));
  if (unlock === null) return folder;
  const draft = join(home, `draft-${process.pid}`);
  try {
    // Another may have finished between the look above and taking the lock.
    if (existsSync(folder)) return folder;
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    if (!existsSync(vite)) throw new BuildFailure('The packages are not installed yet: run npm ci first.\n');
    const words = [vite, 'build', '--mode', mode, '--outDir', draft, '--emptyOutDir', '--logLevel', 'warn'];
    const env = { ...process.env, NO_COLOR: '1' };
    delete env.FORCE_COLOR;
    const built = spawnSync(process.execPath, words, { cwd: root, env, encoding: 'utf8', maxBuffer: 1 << 26 });
    if (built.status !== 0) throw new BuildFailure(`${built.stdout ?? ''}${built.stderr ?? ''}${built.error ?? ''}\n`);
    putInPlace(draft, folder);
    sweep(home, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
    unlock();
  }
  return folder;
}

function putInPlace(draft, folder) {
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

/** A hash over the path, size and time of change of every file: cheaper than reading them, and sees removed ones too. */
function stampOf(sources) {
  const hash = createHash('sha256');
  const take = (path) => {
    const found = statSync(join(root, path), { throwIfNoEntry: false });
    if (found === undefined) return;
    if (!found.isDirectory()) hash.update(`${path}\0${found.size}\0${found.mtimeMs}\n`);
    else for (const name of readdirSync(join(root, path)).sort()) take(`${path}/${name}`);
  };
  for (const source of sources) take(source);
  return hash.digest('hex').slice(0, 16);
}

/**
 * Waits until this process alone holds the lock (a folder: making one is atomic) and returns how to give it back, or
 * null as soon as `done` says that another process has done the work. A lock whose holder is gone is broken.
 */
function lock(path, done) {
  for (;;) {
    try {
      mkdirSync(path);
      writeFileSync(join(path, 'holder'), String(process.pid));
      return () => rmSync(path, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (done()) return null;
    if (isAbandoned(path)) {
      // Two may break it at once, and one of them the other's new lock. Then both build, each its own draft, and the
      // first to finish puts it in place: work done twice, nothing wrong.
      const broken = `${path}-broken-${process.pid}`;
      try {
        renameSync(path, broken);
        rmSync(broken, { recursive: true, force: true });
      } catch {}
    } else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  }
}

function isAbandoned(path) {
  try {
    const holder = Number(readFileSync(join(path, 'holder'), 'utf8'));
    process.kill(holder, 0);
    return Date.now() - statSync(path).mtimeMs > HOUR;
  } catch (error) {
    if (error.code === 'EPERM') return false;
    if (error.code === 'ESRCH') return true;
    // No holder named: it is just being made, or its maker died in between.
    const made = statSync(path, { throwIfNoEntry: false });
    return made !== undefined && Date.now() - made.mtimeMs > 5_000;
  }
}

/** Removes builds that nobody can still be running. */
function sweep(home, keep) {
  for (const name of readdirSync(home)) {
    const path = join(home, name);
    if (path === keep || name === 'lock' || name === 'latest') continue;
    const found = statSync(path, { throwIfNoEntry: false });
    if (found !== undefined && Date.now() - found.mtimeMs > 3 * HOUR) rmSync(path, { recursive: true, force: true });
  }
}
