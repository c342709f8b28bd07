// Finds the browsers that tests and pictures are made with, and gets them where the machine lets us.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

/**
 * What a page under test does without: the pages of the address bar, which every window would load for itself, and what
 * Playwright switches off, since of two such lists Chromium takes the last.
 */
const FEATURES_OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** What makes Chromium run without a screen, as root, and draw with WebGL2 in software. */
export const CHROMIUM_ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  `--disable-features=${FEATURES_OFF.join(',')}`,
];

/** Path of a Chromium or Chrome, or null. */
export function findChromium() {
  return (
    given('DOORSTEP_CHROMIUM') ?? onPath(['chromium', 'chromium-browser', 'google-chrome', 'chrome']) ?? playwrights()
  );
}

/** Path of a Firefox, or null. */
export function findFirefox() {
  return given('DOORSTEP_FIREFOX') ?? onPath(['firefox-esr', 'firefox']);
}

/** As findChromium, but installs one from the system's packages or from Playwright where there is none. */
export function getChromium() {
  return (
    findChromium() ?? (aptInstall('chromium') ? findChromium() : null) ?? (playwrightInstall() ? playwrights() : null)
  );
}

/** As findFirefox, but installs one from the system's packages where there is none. */
export function getFirefox() {
  return findFirefox() ?? (aptInstall('firefox-esr') ? findFirefox() : null);
}

function given(variable) {
  const path = process.env[variable];
  if (path === undefined || path === '') return null;
  if (!existsSync(path))
    throw new Error(`${variable}: expected the path of a browser, found ${path}, which does not exist`);
  return path;
}

function onPath(names) {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  for (const name of names) {
    for (const folder of folders) if (existsSync(join(folder, name))) return join(folder, name);
  }
  return null;
}

function playwrights() {
  try {
    const path = createRequire(import.meta.url)('playwright').chromium.executablePath();
    return path && existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

function aptInstall(name) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || onPath(['apt-get']) === null) return false;
  process.stderr.write(`Installing ${name} (once) ...\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...words) =>
    spawnSync('apt-get', ['-q', ...words], { env, stdio: ['ignore', 'ignore', 2] }).status === 0;
  apt('update');
  return apt('install', '-y', '--no-install-recommends', name);
}

function playwrightInstall() {
  process.stderr.write("Installing Playwright's Chromium (once) ...\n");
  const words = ['playwright', 'install', '--with-deps', 'chromium'];
  return spawnSync('npx', words, { stdio: ['ignore', 2, 2], timeout: 600_000 }).status === 0;
}
