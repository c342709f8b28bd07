import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAYS, LATEST, versionsToForget } from '../../src/app/kept-versions.ts';
import {
  changedParts,
  headOf,
  joinParts,
  PartMissing,
  partsOf,
  partsOfText,
  renamedHead,
  sameParts,
} from '../../src/app/study-parts.ts';
import type { Study } from '../../src/model/study.ts';
import { withValueAt } from '../../src/model/study-path.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';
import { randomStudyFile } from '../fuzz/random-study-file.ts';
import { aStudy } from './a-study.ts';

function joined({ parts, blocks }: ReturnType<typeof partsOf>): Study {
  const reading = readStudy(joinParts(parts, (hash) => blocks.get(hash)));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.study;
}

test('any study that is cut into parts is the very same when it is joined', () => {
  const property = fc.property(randomStudyFile, (file) => {
    const reading = readStudy(JSON.stringify(file));
    fc.pre(reading.ok);
    const { study } = reading as { study: Study };
    expect(JSON.stringify(joined(partsOf(study)))).toBe(JSON.stringify(study));
    expect(sameParts(partsOf(study).parts, partsOfText(JSON.stringify(study)).parts)).toBe(true);
  });
  fc.assert(property, { numRuns: 60 });
});

test('an edit makes new parts only of what it touches, and long texts are never copied', () => {
  const data = 'streets'.repeat(10_000);
  const byPlace = { source: 'stops.csv', encoding: 'doorstep-demand-1' as const, data };
  const study = withValueAt(aStudy(), 'demand.byPlace', byPlace);
  const after = withValueAt(study, 'demand.parcelsPerDay', 99);
  const [before, now] = [partsOf(study), partsOf(after)];
  expect(changedParts(before.parts, now.parts)).toEqual(['demand']);
  const more = [...now.blocks].filter(([hash]) => !before.blocks.has(hash));
  expect(more.length).toBe(1);
  expect(more[0]?.[1].length).toBeLessThan(2_000);
  expect(joined(now)).toEqual(after);
});

test('a scenario that comes, goes or changes is named', () => {
  const study = aStudy();
  const [baseline, one, own] = study.scenarios;
  const after = { ...study, scenarios: [baseline, { ...one, changes: [] }] } as Study;
  expect(own?.name).toBe('Own depot');
  expect(changedParts(partsOf(study).parts, partsOf(after).parts)).toEqual([
    'scenario:One depot',
    'scenario:Own depot',
  ]);
});

test('a scenario that is called otherwise is one change', () => {
  const study = aStudy();
  const [baseline, one, own] = study.scenarios;
  const named = (...scenarios: readonly unknown[]) => partsOf({ ...study, scenarios } as unknown as Study).parts;
  const renamed = named(baseline, { ...one, name: 'First try' }, own);
  expect(changedParts(partsOf(study).parts, renamed)).toEqual(['scenario:One depot → First try']);
  const swapped = named(baseline, { ...one, name: 'Own depot' }, { ...own, name: 'One depot' });
  expect(changedParts(partsOf(study).parts, swapped)).toEqual(['scenario:Own depot', 'scenario:One depot']);
});

test('text that begins as the marks of long texts do survives', () => {
  const study = aStudy({ description: '\u0000abc', name: '\u0000' });
  expect(joined(partsOf(study))).toEqual(study);
});

test('what is no study is kept as it is, and a missing part is said', () => {
  for (const text of ['{"scenarios": [', '[]', '{"format": 99}', '{"scenarios": 3}']) {
    const { parts, blocks } = partsOfText(text);
    expect(joinParts(parts, (hash) => blocks.get(hash))).toBe(text);
    expect(headOf(parts)).toBeUndefined();
  }
  expect(() => joinParts(partsOf(aStudy()).parts, () => undefined)).toThrow(PartMissing);
});

test('a study is renamed in its first part alone', () => {
  const { parts, blocks } = partsOf(aStudy());
  const [head, [hash, text]] = renamedHead(blocks.get(headOf(parts) as string) as string, 'Other');
  const renamed = { parts: [head, ...parts.slice(1)], blocks: new Map([...blocks, [hash, text]]) };
  expect(joined(renamed)).toEqual({ ...aStudy(), name: 'Other' });
});

test('the latest versions stay, and of older days the last one of each', () => {
  const hour = 3_600_000;
  const versions = Array.from({ length: 24 * 100 }, (_, row) => ({ number: row + 1, at: row * hour }));
  const forgotten = new Set(versionsToForget(versions));
  const kept = versions.filter(({ number }) => !forgotten.has(number));
  expect(kept.length).toBe(LATEST + DAYS);
  expect(kept.slice(-LATEST).map(({ number }) => number)).toEqual(versions.slice(-LATEST).map(({ number }) => number));
  const older = kept.slice(0, -LATEST);
  // All but the youngest of them, whose day goes on in the latest ones, are a day's last.
  expect(older.slice(0, -1).every(({ at }) => at % (24 * hour) === 23 * hour)).toBe(true);
  expect(versionsToForget(versions.slice(0, LATEST))).toEqual([]);
});
