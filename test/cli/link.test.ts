import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkCommand } from '../../src/cli/check-command.ts';
import { linkCommand } from '../../src/cli/link-command.ts';
import { createReplicator } from '../../src/cli/replicator.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import { linkOf } from '../../src/persistence/study-link.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';

const VILLAGE = fileURLToPath(new URL('../../scenarios/village.json', import.meta.url));
const silent = () => undefined;

function village() {
  const reading = readStudy(readFileSync(VILLAGE, 'utf8'));
  if (!reading.ok) throw new Error('village.json: expected a valid study');
  return reading.study;
}

describe('doorstep link', () => {
  test('prints a link that the commands take as they take the file', () => {
    const link = linkCommand([VILLAGE, '--page', 'https://doorstep.example/'], silent).trim();
    expect(link).toMatch(/^https:\/\/doorstep\.example\/#experiment=[A-Za-z0-9_-]+$/);
    expect(checkCommand([link])).toBe(checkCommand([VILLAGE]));
    expect(checkCommand([linkCommand([VILLAGE], silent).trim()])).toBe(checkCommand([VILLAGE]));
    expect(() => checkCommand([link.slice(0, -7)])).toThrow(/^link/);
    expect(() => linkCommand([VILLAGE, '--page', 'https://a.example/#b'], silent)).toThrow('--page');
  });

  test('runs a link and says whether the facts are those of the link', async () => {
    const study = village();
    const [{ id }] = study.scenarios;
    const replicator = createReplicator();
    replicator.open(study);
    const mine = replicator.replicate(id, 0).fingerprint;
    const told = async (print: string) => {
      const lines: string[] = [];
      const { text } = linkOf(study, { scenario: id, prints: { [id]: print }, without: [] }, null);
      await runCommand([text, '--workers', '1'], (line) => lines.push(line));
      return lines;
    };
    expect(await told(mine)).toEqual(['The same facts as in the link, bit for bit.']);
    expect((await told('0'.repeat(32)))[0]).toMatch(/^Other facts than in the link/);
  });
});
