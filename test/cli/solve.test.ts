import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { SMALL_SOLOMON, SMALL_VRPLIB } from '../persistence/instance-text.ts';
import { checkSolution } from '../planning/solution-checker.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MINUTE = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'doorstep-solve-'));
writeFileSync(join(folder, 'small.vrp'), SMALL_VRPLIB);
writeFileSync(join(folder, 'small.txt'), SMALL_SOLOMON);
writeFileSync(join(folder, 'broken.vrp'), SMALL_VRPLIB.replace('DEMAND_SECTION', 'DEMANDS'));
writeFileSync(join(folder, 'short.vrp'), SMALL_VRPLIB.replace('CAPACITY', 'VEHICLES : 1\nCAPACITY'));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly told: string;
}

/** Runs the command as a user does, from the test's own folder. */
function solve(...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [join(ROOT, 'src/cli/launch.mjs'), 'solve', ...args], {
    cwd: ROOT,
    env: { ...process.env, INIT_CWD: folder },
  });
  let out = '';
  let told = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    told += data;
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, out, told }));
  });
}

describe('doorstep solve', { timeout: 2 * MINUTE }, () => {
  test('prints its result as JSON, the same for the same iterations', async () => {
    const words = ['small.vrp', '--iterations', '300', '--seed', '4', '--format', 'json'];
    const once = await solve(...words);
    const twice = await solve(...words);
    expect(once.code).toBe(0);
    const { seconds, ...result } = JSON.parse(once.out);
    expect(result).toEqual({ instance: 'small', cost: 206, routes: result.routes, iterations: 300, feasible: true });
    expect(result.routes.flat().sort()).toEqual([1, 2, 3, 4]);
    expect(seconds).toBeGreaterThan(0);
    const { seconds: _, ...again } = JSON.parse(twice.out);
    expect(again).toEqual(result);
  });
  test('stops by CPU seconds and writes a solution file', async () => {
    const { code, out, told } = await solve('small.txt', '--seconds', '1', '--out', 'small.sol');
    expect([code, told.split('\n')[0]]).toEqual([0, expect.stringMatching(/^\d+ %$/)]);
    expect(out).toMatch(
      /^instance +SMALL\ncost +19.8\nroutes +1\nseconds +[0-9.]+\niterations +\d+\nfeasible +true\n$/,
    );
    expect(readFileSync(join(folder, 'small.sol'), 'utf8')).toMatch(/^Route #1: 2 1\nCost 19.8\n$/);
  });
  test('writes solutions that a checker of its own accepts, for one customer too', async () => {
    const one = SMALL_VRPLIB.replace('5\nEDGE', '2\nEDGE')
      .replace(/^[345]\s.*\n/gm, '')
      .replace('2 10', '2 0');
    const texts: Record<string, string> = { 'small.vrp': SMALL_VRPLIB, 'small.txt': SMALL_SOLOMON, 'one.vrp': one };
    writeFileSync(join(folder, 'one.vrp'), one);
    for (const [file, text] of Object.entries(texts)) {
      const words = [file, '--iterations', '200', '--out', `${file}.sol`, '--format', 'json'];
      const { cost, routes, feasible } = JSON.parse((await solve(...words)).out);
      expect(feasible).toBe(true);
      expect(checkSolution(text, readFileSync(join(folder, `${file}.sol`), 'utf8'))).toEqual({ cost, routes });
    }
  });
  test('ends with 3 and says so where the vehicles do not suffice, and prints what there is', async () => {
    const { code, out, told } = await solve('short.vrp', '--iterations', '50', '--format', 'json');
    expect(code).toBe(3);
    expect(JSON.parse(out).feasible).toBe(false);
    expect(told).toBe('No plan was found that visits all customers; 2 are left out.\n');
  });
  test('names the line of a bad file and what was expected there, and refuses odd arguments', async () => {
    const [broken, none, both, rounding] = await Promise.all([
      solve('broken.vrp'),
      solve('none.vrp'),
      solve('small.vrp', '--seconds', '1', '--iterations', '1'),
      solve('small.vrp', '--rounding', 'up'),
    ]);
    for (const { code, out } of [broken, none, both, rounding]) expect([code, out]).toEqual([2, '']);
    expect(broken.told).toBe('broken.vrp, line 13: expected the number of a node and 2 numbers, found "DEMANDS"\n');
    expect(none.told).toMatch('expected a file that can be read, found no such file');
    expect(both.told).toBe('arguments: expected one of them, found both --seconds and --iterations\n');
    expect(rounding.told).toBe('--rounding: expected round, trunc1, exact, found up\n');
  });
});
