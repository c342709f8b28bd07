import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/base/problem.ts';
import { VERSION } from '../../src/base/version.ts';
import type { Study } from '../../src/model/study.ts';
import { withValueAt } from '../../src/model/study-path.ts';
import { toBase64 } from '../../src/network/base64.ts';
import { packedIn } from '../../src/persistence/link-address.ts';
import { MOST_PACKED, packLink, unpackLink } from '../../src/persistence/link-text.ts';
import { studyHash } from '../../src/persistence/study-hash.ts';
import { carriedBy, type Link, linkOf, readLink, studyTextOf } from '../../src/persistence/study-link.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';
import { aStudy } from '../app/a-study.ts';
import { randomStudyFile } from '../fuzz/random-study-file.ts';

const FACTS = { scenario: 'vans', prints: {}, without: [] } as const;

function bundledText(key: string): string {
  return readFileSync(new URL(`../../scenarios/${key}.json`, import.meta.url), 'utf8');
}

function studyFrom(text: string): Study {
  const reading = readStudy(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.study;
}

const bundled = (key: string): Study => studyFrom(bundledText(key));

/** What somebody gets who opens the link. */
async function opened({ text }: Link): Promise<Study | null> {
  const packed = packedIn(`https://doorstep.example/page/?a=b${text}`);
  const made = await studyTextOf(readLink(packed as string), async (key) =>
    ['village', 'old-town', 'metropolis'].includes(key) ? bundledText(key) : undefined,
  );
  return made === null ? null : studyFrom(made);
}

const said = ({ $schema: _, ...rest }: Study) => JSON.stringify(rest);

/** Problems with a link's text, one a line. */
function refusal(packed: string): string {
  try {
    readLink(packed);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'nothing';
}

describe('a link', () => {
  test('of a bundled study says hardly more than its name, and leads to it', async () => {
    for (const file of readdirSync(new URL('../../scenarios/', import.meta.url))) {
      const key = file.replace('.json', '');
      const study = bundled(key);
      const link = linkOf(study, FACTS, { key, study });
      expect([key, link.carries]).toEqual([key, 'difference']);
      expect(link.text.length).toBeLessThan(360);
    }
    const metropolis = bundled('metropolis');
    expect(said((await opened(linkOf(metropolis, FACTS, { key: 'metropolis', study: metropolis }))) as Study)).toBe(
      said(metropolis),
    );
  });

  test('of a bundled study with a few edits carries these alone', async () => {
    const base = bundled('metropolis');
    const [baseline, ...others] = base.scenarios;
    const lockers = baseline.lockers
      .slice(1)
      .map((locker, row) => (row === 5 ? { ...locker, position: { x: 1, y: 2 } } : locker));
    const study: Study = {
      ...withValueAt(base, 'demand.parcelsPerDay', 17),
      description: 'Mine',
      scenarios: [{ ...baseline, lockers }, ...others.slice(1), { id: 'new', name: 'New', changes: [] }],
    };
    const link = linkOf(study, FACTS, { key: 'metropolis', study: base });
    expect(link.carries).toBe('difference');
    expect(link.text.length).toBeLessThan(700);
    expect(said((await opened(link)) as Study)).toBe(said(study));
  });

  test('carries a study whole where a difference would lead to another one: the order of names in a list of numbers counts', async () => {
    const owning = (count: Record<string, number>): Study => {
      const hubs = ['east', 'west'].map((id, row) => ({ id, name: id, position: { x: 600 - 1_200 * row, y: 0 } }));
      const fleets = [{ id: 'van-fleet', name: 'Vans', kind: 'van', at: 'hubs', count } as const];
      return aStudy({ scenarios: [{ id: 'vans', name: 'Vans only', hubs, fleets }] });
    };
    const study = owning({ west: 2, east: 1 });
    const link = linkOf(study, FACTS, { key: 'village', study: owning({ east: 1, west: 2 }) });
    expect(link.carries).toBe('study');
    expect(studyHash((await opened(link)) as Study)).toBe(studyHash(study));
  });

  test('leads from any study to that very study, whether from a bundled one or whole', async () => {
    const village = { key: 'village', study: bundled('village') };
    const property = fc.asyncProperty(randomStudyFile, fc.boolean(), async (file, hasBase) => {
      const reading = readStudy(JSON.stringify(file));
      fc.pre(reading.ok);
      const { study } = reading as { study: Study };
      const link = linkOf(study, FACTS, hasBase ? village : null);
      const back = (await opened(link)) as Study;
      expect(said(back)).toBe(said(study));
      expect(studyHash(back)).toBe(studyHash(study));
    });
    await fc.assert(property, { numRuns: 60 });
  });

  test('carries version, seed, scenario and fingerprints', () => {
    const study = { ...bundled('village'), seed: 99 };
    const prints = { vans: '0123456789abcdef0123456789abcdef' };
    const { text } = linkOf(study, { scenario: 'bikes', prints, without: ['prices'] }, null);
    const experiment = readLink(packedIn(text) as string);
    expect(experiment).toMatchObject({ version: VERSION, seed: 99, scenario: 'bikes', prints, without: ['prices'] });
    expect(experiment.hash).toBe(studyHash(study));
  });

  test('of a study that is too large carries its hash and asks for the file', async () => {
    const noise = fc.sample(fc.uint8Array({ minLength: MOST_PACKED + 100, maxLength: MOST_PACKED + 100 }), 1)[0];
    const byPlace = { source: 'stops.csv', encoding: 'doorstep-demand-1', data: toBase64(noise as Uint8Array) };
    const study = studyFrom(JSON.stringify(withValueAt(bundled('village'), 'demand.byPlace', byPlace)));
    const link = linkOf(study, FACTS, null);
    expect(link.carries).toBe('hash');
    expect(await opened(link)).toBeNull();
    const experiment = readLink(packedIn(link.text) as string);
    expect(carriedBy(experiment)).toBe('hash');
    expect(experiment.hash).toBe(studyHash(study));
  });
});

describe('a bad link', () => {
  const good = packedIn(linkOf(bundled('village'), FACTS, null).text) as string;

  test('is refused with the spot', () => {
    expect(refusal('')).toContain('link: expected an experiment');
    expect(refusal('A B')).toContain('link, character 2: expected a letter');
    expect(refusal(good.slice(0, 101))).toMatch(/^link, character 101: expected more/);
    expect(refusal(good.slice(0, 100))).toMatch(/^link: expected whole zlib data/);
    expect(refusal(`${good.slice(0, 300)}${good[300] === 'A' ? 'B' : 'A'}${good.slice(301)}`)).toMatch(
      /^link: expected/,
    );
    expect(refusal(packLink([1, 2]) as string)).toMatch(/^link: study: expected an object, found a list of 2/);
    expect(refusal(packLink({ ...readLink(good), link: 2 }) as string)).toContain(
      'link: link: expected a link of kind 1',
    );
    expect(refusal(packLink({ ...readLink(good), prints: { a: 'b' } }) as string)).toContain(
      'link: prints.a: expected 32',
    );
  });

  test('longer than links are, or larger when inflated, is refused before it is there', () => {
    expect(refusal('A'.repeat(100_000))).toContain('found 100000 characters');
    const bomb = toBase64(zlibSync(new Uint8Array(20_000_000), { level: 9, mem: 8 }))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/=+$/, '');
    expect(refusal(bomb)).toContain('at most 4194304 bytes of content');
  });

  test('whose difference does not fit is refused with its path, however deep it goes', async () => {
    let deep: unknown = { set: 1 };
    for (let level = 0; level < 200; level++) deep = { fields: { a: deep } };
    const cases: readonly (readonly [unknown, string])[] = [
      [{ fields: { scenarios: { entries: { nobody: { set: 1 } } } } }, 'link: change.scenarios[nobody]'],
      [{ fields: { name: { fields: {} } } }, 'link: change.name: expected an object to change, found "Village"'],
      [{ fields: { sites: 7 } }, 'link: change.sites: expected a difference, found 7'],
      [{ fields: {}, gone: [3] }, 'link: change: expected a list of names'],
      [deep, 'link: change'],
    ];
    for (const [change, problem] of cases) {
      const { study: _, ...head } = readLink(good);
      const experiment = readLink(packLink({ ...head, from: 'village', change }) as string);
      await expect(studyTextOf(experiment, async () => bundledText('village'))).rejects.toThrow(problem);
      await expect(studyTextOf(experiment, async () => undefined)).rejects.toThrow(
        'link: from: expected a bundled study',
      );
    }
  });

  test('never does anything but open or be refused', () => {
    const property = fc.property(fc.string({ unit: fc.constantFrom(...'abcXYZ019-_'), maxLength: 60 }), (text) => {
      expect(refusal(text)).not.toBe('nothing');
    });
    fc.assert(property);
    const garbled = fc.property(fc.anything(), (value) => {
      const packed = packLink(value ?? null);
      if (packed !== null) expect(() => unpackLink(packed)).not.toThrow();
    });
    fc.assert(garbled);
  });

  test('cannot reach into prototypes', async () => {
    const { study: _, ...head } = readLink(good);
    const change = JSON.parse('{"fields": {"__proto__": {"set": {"polluted": 1}}}}');
    const experiment = readLink(packLink({ ...head, from: 'village', change }) as string);
    const text = (await studyTextOf(experiment, async () => bundledText('village'))) as string;
    expect(readStudy(text).ok).toBe(false);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
