import { describe, expect, test } from 'vitest';
import { valueAt } from '../../src/model/study-path.ts';
import { ASSUMPTION_GROUPS, isFound } from '../../src/ui/assumption-groups.ts';
import { DEFAULT_PATHS, defaultAt, isClock, isParameter, knownOf, optionsOf } from '../../src/ui/default-words.ts';
import { aStudy } from '../app/a-study.ts';

/** Leaves of the study's shared parts that no default stands for: whose counts they are, and what a study has of its own. */
const WITHOUT_DEFAULT = ['demand.illustrative', 'prices.subsidies', 'prices.budgets', 'rules.zones'];

describe('the form of the assumptions', () => {
  test('holds every default of the model exactly once', () => {
    const shown = ASSUMPTION_GROUPS.flatMap((group) => group.paths);
    expect([...shown].sort()).toEqual([...DEFAULT_PATHS].sort());
  });

  test('shows values of the study at their paths', () => {
    const study = aStudy();
    for (const group of ASSUMPTION_GROUPS.filter((one) => one.isShared)) {
      for (const path of group.paths) {
        expect(typeof valueAt(study, path), path).toBe(typeof defaultAt(path).value);
      }
    }
  });

  test('leaves out nothing that all scenarios share', () => {
    const { calendar, days, demand, rules, prices } = aStudy();
    const leaves = leavesOf({ calendar, days, demand, rules, prices });
    const shown = ASSUMPTION_GROUPS.flatMap((group): readonly string[] => group.paths);
    expect(leaves.filter((path) => !shown.includes(path) && !WITHOUT_DEFAULT.includes(path))).toEqual([]);
  });
});

describe('a default', () => {
  test('says its value, what is usual, how it is known and from where', () => {
    for (const path of DEFAULT_PATHS) {
      const { value, usual, evidence, source, inWords } = knownOf(path);
      expect(inWords(value), path).not.toBe('');
      expect(usual, path).not.toBe('');
      expect(evidence, path).not.toBeNull();
      expect(source, path).not.toBe('');
    }
  });

  test('lies within what is usual', () => {
    for (const path of DEFAULT_PATHS.filter((one) => isParameter(one) || isClock(one))) {
      const one = defaultAt(path);
      if ('usual' in one) throw new Error(`${path}: expected a least and a most`);
      expect(one.low <= one.value && one.value <= one.high, path).toBe(true);
    }
  });

  test('of a choice is said in the words of its option', () => {
    expect(knownOf('rules.assignment').inWords('nearest')).toBe('the nearest micro-depot');
    expect(knownOf('calendar.operating').inWords(['mon', 'sat'])).toBe('Mon, Sat');
    expect(knownOf('rules.locker.upsizing').inWords(true)).toBe('yes');
    expect(Object.keys(optionsOf('rules.effort'))).toEqual(['quick', 'standard', 'thorough']);
  });
});

test('a choice among words has a name for each of them', () => {
  const choices = DEFAULT_PATHS.filter((path) => !path.startsWith('fleet.') && !isClock(path));
  for (const path of choices) {
    const { value } = defaultAt(path);
    if (typeof value === 'string') expect(Object.keys(optionsOf(path)), path).toContain(value);
  }
});

describe('a search', () => {
  test('finds words of the label, the unit and the source, all of them', () => {
    expect(isFound('prices.bike.hour', 'rider berlin')).toBe(true);
    expect(isFound('prices.bike.hour', '€/h')).toBe(true);
    expect(isFound('prices.bike.hour', 'rider lyon')).toBe(false);
  });

  test('finds every wage by that word, what else they are called, and the name of the group', () => {
    for (const path of ['prices.van.hour', 'prices.bike.hour', 'prices.feeder.hour'] as const) {
      expect(isFound(path, 'wage'), path).toBe(true);
      expect(isFound(path, 'salary'), path).toBe(true);
    }
    expect(isFound('rules.presence.at10', 'at the door')).toBe(true);
    expect(isFound('demand.parcelsPerDay', 'wage')).toBe(false);
  });

  test('finds times of day and choices as well', () => {
    expect(isFound('rules.cutOff', 'carriers 18 to 24')).toBe(true);
    expect(isFound('rules.assignment', 'several catchments')).toBe(true);
  });
});

function leavesOf(part: object, prefix = ''): string[] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? leavesOf(value, `${prefix}${key}.`)
      : [`${prefix}${key}`],
  );
}
