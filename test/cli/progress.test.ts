import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkCommand } from '../../src/cli/check-command.ts';
import { sayingReplication, sayingTenths } from '../../src/cli/progress.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import { startReplication, stepReplication } from '../../src/experiment/replication.ts';
import { placementOf } from '../../src/model/placement.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';
import { groundOfStudy } from '../../src/simulation/ground-of.ts';
import { settingOf } from '../../src/simulation/setting.ts';

const VILLAGE = fileURLToPath(new URL('../../scenarios/village.json', import.meta.url));
const reading = readStudy(readFileSync(VILLAGE, 'utf8'));
if (!reading.ok) throw new Error('expected the village');
const { study } = reading;

async function told(command: typeof runCommand | typeof checkCommand, ...args: string[]): Promise<string[]> {
  const lines: string[] = [];
  await command([VILLAGE, ...args], (line) => lines.push(line));
  return lines;
}

/** Where the tests run, at a terminal or not, is not what they are about. */
let terminal: boolean;
beforeEach(() => {
  terminal = process.stderr.isTTY;
  process.stderr.isTTY = false;
});
afterEach(() => {
  process.stderr.isTTY = terminal;
});

describe.each([
  ['run', runCommand],
  ['check', checkCommand],
] as const)('the progress of %s', (_, command) => {
  test('is told on request, is told at a terminal, and else is not', { timeout: 60_000 }, async () => {
    expect(await told(command)).toEqual([]);
    const asked = await told(command, '--progress');
    expect(asked.slice(0, 2)).toEqual([`reading ${VILLAGE}`, 'laying out the streets']);
    process.stderr.isTTY = true;
    expect(await told(command)).toEqual(asked);
  });
});

test('a run tells how far it is in rising tenths', { timeout: 60_000 }, async () => {
  const shares = (await told(runCommand, '--progress')).flatMap(
    (line) => /^simulating: (\d+) %$/.exec(line)?.[1] ?? [],
  );
  expect(shares.length).toBeGreaterThan(1);
  expect(shares.map(Number)).toEqual([...new Set(shares.map(Number))].sort((a, b) => a - b));
});

test('many plans asked for at once are counted', () => {
  const lines: string[] = [];
  const placement = placementOf(study, 'vans');
  if (placement === undefined) throw new Error('expected the baseline');
  const job = startReplication(settingOf(study, placement, groundOfStudy(study), 0));
  while (job.requests.length === 0) stepReplication(job);
  const say = sayingReplication((line) => lines.push(line));
  const request = job.requests[0];
  for (let left = 20; left >= 0; left -= 5) {
    job.requests = Array.from({ length: left }, () => request) as typeof job.requests;
    say(job);
  }
  const planned = lines.filter((line) => line.startsWith('planning'));
  expect(planned).toEqual([20, 50, 70, 100].map((share) => `planning 20 areas: ${share} %`));
});

test('tenths are told once each, however small the steps', () => {
  const lines: string[] = [];
  const say = sayingTenths('x', (line) => lines.push(line));
  for (let step = 0; step <= 30; step++) say(step / 30);
  expect(lines).toHaveLength(10);
});
