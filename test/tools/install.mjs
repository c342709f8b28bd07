// Installs the packages of package-lock.json where they are missing or others; needs nothing but Node and npm.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Runs `npm ci` where `node_modules` is not what the lock file asks for. Returns whether all is in place then.
 * @param {string} root
 */
export function install(root) {
  if (isInstalled(root)) return true;
  process.stderr.write('Installing the packages (once) ...\n');
  const words = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm is a script that needs a shell on Windows; the words are ours, so nothing can be slipped in.
  const run = spawnSync('npm', words, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (run.status !== 0) process.stderr.write('npm ci did not succeed; what it said stands above.\n');
  return run.status === 0;
}

function isInstalled(root) {
  const asked = join(root, 'package-lock.json');
  const present = join(root, 'node_modules/.package-lock.json');
  const time = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  const presentTime = time(present);
  if (presentTime === undefined) return false;
  return presentTime >= (time(asked) ?? 0) || agree(packagesOf(asked), packagesOf(present));
}

function packagesOf(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/** A checkout touches the lock file without changing it: then the versions still agree and nothing is to be done. */
function agree(asked, present) {
  for (const [place, { version, optional, peer, devOptional }] of Object.entries(asked)) {
    if (place === '') continue;
    const found = present[place];
    if (found === undefined ? !(optional || peer || devOptional) : found.version !== version) return false;
  }
  return Object.keys(present).every((place) => asked[place] !== undefined);
}
