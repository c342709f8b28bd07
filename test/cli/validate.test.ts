import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MINUTE = 60_000;

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly told: string;
}

function validate(...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [join(ROOT, 'src/cli/launch.mjs'), 'validate', ...args], { cwd: ROOT });
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

describe('doorstep validate', () => {
  test('prints the rows that are asked for as JSON', { timeout: 2 * MINUTE }, async () => {
    const { code, out } = await validate('--quick', '--only', 'V3a', '--format', 'json');
    expect(code).toBe(0);
    const rows = JSON.parse(out);
    expect(rows).toHaveLength(6);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(['id', 'quantity', 'target', 'source', 'result', 'tolerance', 'pass']);
      expect(Object.keys(row.result)).toEqual(['mean', 'low', 'high']);
      expect(row.id).toMatch(/^V3a\./);
      expect(row.pass).toBe(true);
    }
  });

  test('prints Markdown between marks, with version and date', { timeout: 2 * MINUTE }, async () => {
    const { out } = await validate('--only', 'V1.daganzo.formula', '--format', 'markdown');
    expect(out).toMatch(/^<!-- validation -->\n/);
    expect(out).toMatch(/\nDoorstep \d+\.\d+\.\d+, \d{4}-\d\d-\d\d: 1 of 1 targets reached\.\n/);
    expect(out).toMatch(/\n<!-- end -->\n$/);
  });

  test('prints a table with a verdict', { timeout: 2 * MINUTE }, async () => {
    const { out } = await validate('--only', 'V2.dock.c1.l0.8', '--quick');
    expect(out).toMatch(/^target .*verdict/);
    expect(out).toContain('1 of 1 targets reached.');
  });

  test.each([
    [['--only', 'V9'], /^--only: expected the beginning of an id: V1, V2, .*, found V9$/m],
    [['--format', 'xml'], /^--format: expected table, json, markdown, found xml$/m],
  ])('refuses %j in a sentence', { timeout: 2 * MINUTE }, async (args, sentence) => {
    const { code, out, told } = await validate(...args);
    expect(told).toMatch(sentence);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});
