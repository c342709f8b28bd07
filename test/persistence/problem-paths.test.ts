// Where problems are: every path leads to the place in the file where what is wrong was said.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/base/problem.ts';
import { checkStudy } from '../../src/persistence/study-reader.ts';
import { aStudy } from '../builders/study.ts';
import { leadsInto, stepsOf } from '../fuzz/path-in-file.ts';
import { untidyStudyFile } from '../fuzz/random-study-file.ts';

function problemsOf(file: unknown): readonly Problem[] {
  const reading = checkStudy(file);
  return reading.ok ? [] : reading.problems;
}

test('every problem of any study leads to a place in the file', { timeout: 120_000 }, () => {
  let told = 0;
  fc.assert(
    fc.property(untidyStudyFile, (file) => {
      const problems = problemsOf(file);
      told += problems.filter(({ path }) => path.startsWith('scenarios')).length;
      expect(problems.filter(({ path }) => !leadsInto(file, path))).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect(told).toBeGreaterThan(300);
});

const hub = { id: 'hub', name: 'Hub', position: { x: 0, y: 0 } };
const depot = { id: 'd', name: 'Mill', position: { x: 1, y: 1 } };
const locker = { id: 'box', name: 'Box', position: { x: 1, y: 1 } };
const bay = { id: 'bay', name: 'Bay', position: { x: 1, y: 1 } };
const contractor = { id: 'k', name: 'K', takes: 'all' };
const fleet = { id: 'vans', name: 'Vans', kind: 'van', at: 'hubs' };
const sites = [{ id: 'yard', name: 'Yard', position: { x: 1, y: 1 }, area: 80, opens: '06:00', closes: '18:00' }];
const late = { opens: '20:00', closes: '21:00' };

/** A file with what the baseline places, the changes of a scenario that is like it otherwise, and more. */
function fileWith(placed: object, changes: readonly object[] = [], more: object = {}): unknown {
  const { name, seed, format, city } = aStudy();
  const [first] = [{ id: 'base', name: 'Base', hubs: [hub], ...placed }];
  const ids = changes.map((change, row) => ({ id: `c${row}`, ...change }));
  const other = { id: 'other', name: 'Other', changes: [{ id: 'none', kind: 'set-offer', set: {} }, ...ids] };
  return { name, seed, format, city, ...more, scenarios: [first, { id: 'same', name: 'Same' }, other] };
}

const set = (kind: string, fields: object, target = 'd') => ({ kind: `set-${kind}`, target, set: fields });

/** What the file says at a path; undefined where it says nothing. */
function saidAt(file: unknown, path: string): unknown {
  return (stepsOf(path) ?? []).reduce<unknown>((here, step) => (here as Record<PropertyKey, unknown>)?.[step], file);
}

describe('what does not fit is told once, where the file says it last:', () => {
  test.each<[string, unknown, string]>([
    [
      'hours of a micro-depot',
      fileWith({ depots: [{ ...depot, opens: '19:00', closes: '08:00' }] }),
      'depots[0].opens',
    ],
    ['one end of its hours', fileWith({ depots: [{ ...depot, closes: '01:00' }] }), 'depots[0].closes'],
    ['hours of a locker', fileWith({ lockers: [{ ...locker, opens: '19:00', closes: '08:00' }] }), 'lockers[0].opens'],
    ['hours of a bay', fileWith({ bays: [{ ...bay, opens: '19:00', closes: '08:00' }] }), 'bays[0].opens'],
    [
      'hours of a contractor',
      fileWith({ contractors: [{ ...contractor, from: '19:00', until: '08:00' }] }),
      'contractors[0].from',
    ],
    ['a zone that is missing', fileWith({ contractors: [{ ...contractor, takes: 'zone' }] }), 'contractors[0].zone'],
    ['an id that is another’s', fileWith({ depots: [depot], lockers: [{ ...locker, id: 'd' }] }), 'lockers[0].id'],
    ['a word that is no id', fileWith({ hubs: [{ ...hub, id: 'hubs' }] }), 'hubs[0].id'],
    ['ids of two fleets', fileWith({ fleets: [fleet, fleet] }), 'fleets[1].id'],
    ['a count for nowhere', fileWith({ fleets: [{ ...fleet, count: { hbu: 2 } }] }), 'fleets[0].count.hbu'],
    [
      'a day with two places',
      fileWith({
        depots: [
          {
            id: 'd',
            name: 'D',
            mobile: {
              dayCost: 1,
              places: [
                { day: 'mon', position: { x: 0, y: 0 } },
                { day: 'mon', position: { x: 1, y: 1 } },
              ],
            },
          },
        ],
      }),
      'depots[0].mobile.places[1].day',
    ],
    [
      'room beyond the site’s',
      fileWith({ depots: [{ ...depot, site: 'yard', area: 90 }] }, [], { sites }),
      'depots[0].area',
    ],
    [
      'room that others have',
      fileWith(
        {
          depots: [
            { ...depot, site: 'yard', area: 50 },
            { ...depot, id: 'e', site: 'yard', area: 50 },
          ],
        },
        [],
        { sites },
      ),
      'depots[1].area',
    ],
    [
      'whose own it is',
      fileWith(
        {
          hubs: [
            { ...hub, carrier: 'a' },
            { ...hub, id: 'h2', carrier: 'b' },
          ],
          depots: [{ ...depot, sharing: 'own' }],
        },
        [],
        { carriers: ['a', 'b'].map((id) => ({ id, name: id, share: 1 })) },
      ),
      'depots[0].carrier',
    ],
  ])('%s, in the baseline', (_, file, path) => {
    expect(problemsOf(file).map((problem) => problem.path)).toEqual([`scenarios[0].${path}`]);
  });

  test.each<[string, unknown, string]>([
    [
      'hours',
      fileWith({ depots: [depot] }, [set('depot', late), set('depot', { closes: '08:00' })]),
      'changes[2].set.closes',
    ],
    [
      'hours of an added locker',
      fileWith({}, [{ kind: 'add-locker', locker: { ...locker, opens: '09:00', closes: '08:00' } }]),
      'changes[1].locker.opens',
    ],
    [
      'hours of a contractor',
      fileWith({ contractors: [contractor] }, [set('contractor', { until: '00:00' }, 'k')]),
      'changes[1].set.until',
    ],
    [
      'a zone that is missing',
      fileWith({ contractors: [contractor] }, [set('contractor', { takes: 'zone' }, 'k')]),
      'changes[1].set.zone',
    ],
    [
      'a site with less room',
      fileWith({ depots: [{ ...depot, area: 90 }] }, [set('depot', { site: 'yard' })], { sites }),
      'changes[1].set.area',
    ],
    [
      'more room than there is',
      fileWith(
        {
          depots: [
            { ...depot, site: 'yard', area: 30 },
            { ...depot, id: 'e', site: 'yard', area: 30 },
          ],
        },
        [set('depot', { area: 60 })],
        { sites },
      ),
      'changes[1].set.area',
    ],
    [
      'the end of a lease',
      fileWith({ depots: [{ ...depot, leaseUntil: 5 }] }, [set('depot', { leaseFrom: 6 })]),
      'changes[1].set.leaseFrom',
    ],
    [
      'where a fleet stands',
      fileWith({ fleets: [fleet] }, [set('fleet', { at: 'nowhere' }, 'vans')]),
      'changes[1].set.at',
    ],
    [
      'a count for nowhere',
      fileWith({ fleets: [fleet] }, [set('fleet', { count: { hbu: 2 } }, 'vans')]),
      'changes[1].set.count.hbu',
    ],
    [
      'an id that is another’s',
      fileWith({ lockers: [locker] }, [{ kind: 'add-hub', hub: { ...hub, id: 'box' } }]),
      'changes[1].hub.id',
    ],
    ['an id of two bays', fileWith({ bays: [bay] }, [{ kind: 'add-bay', bay }]), 'changes[1].bay.id'],
    ['the only hub', fileWith({}, [{ kind: 'remove-hub', target: 'hub' }]), 'changes[1].target'],
  ])('%s, in a change', (_, file, path) => {
    expect(problemsOf(file).map((problem) => problem.path)).toEqual([`scenarios[2].${path}`]);
  });

  test('what was found is what stands there', () => {
    const file = fileWith({ depots: [depot] }, [set('depot', late), set('depot', { closes: '08:00' })]);
    const [problem] = problemsOf(file);
    expect(problem).toMatchObject({ found: '"08:00"', expected: 'a time after it opens at 20:00' });
    expect(saidAt(file, problem?.path ?? '')).toBe('08:00');
  });

  test('a change that is switched off is at fault for nothing', () => {
    const off = { ...set('depot', { closes: '01:00' }), on: false };
    expect(problemsOf(fileWith({ depots: [depot] }, [off]))).toEqual([]);
  });

  test('two scenarios of one id are still looked at each by itself', () => {
    const file = fileWith({ depots: [depot] }, [set('depot', { closes: '01:00' })]) as { scenarios: { id: string }[] };
    (file.scenarios[2] as { id: string }).id = 'base';
    expect(problemsOf(file).map(({ path }) => path)).toEqual(['scenarios[2].id', 'scenarios[2].changes[1].set.closes']);
  });

  test('a field with a name that no path could hold is quoted', () => {
    const file = fileWith({ 'a.b': 1 });
    expect(problemsOf(file).map(({ path }) => path)).toEqual(['scenarios[0]["a.b"]']);
  });
});
