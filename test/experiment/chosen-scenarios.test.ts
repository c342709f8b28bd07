import { describe, expect, test } from 'vitest';
import { describeCostByTier } from '../../src/charts/cost-by-tier-words.ts';
import { comparisonOf } from '../../src/experiment/chosen-scenarios.ts';
import { compare } from '../../src/experiment/paired-comparison.ts';
import { aResult } from '../builders/replication-result.ts';

const scenarios = ['dear', 'cheap', 'copy', 'again'].map((id) => ({ id, name: id }));
const results = scenarios.flatMap(({ id }) =>
  Array.from({ length: 8 }, (_, draw) =>
    aResult(id, draw, { perParcel: (id === 'dear' ? 5 : 3) + (draw % 3) / 10, late: id === 'dear' ? 9 : draw % 2 }),
  ),
);
const all = compare({ scenarios, measuredDays: 1, method: 'looks' }, results);

describe('of the scenarios that are chosen, a comparison', () => {
  test('names those that came out the same, whichever of them are left out', () => {
    expect(all.same).toEqual(
      new Map([
        ['copy', 'cheap'],
        ['again', 'cheap'],
      ]),
    );
    const same = (...chosen: readonly string[]) => comparisonOf(all, chosen).same;
    expect(same('dear', 'cheap', 'again')).toEqual(new Map([['again', 'cheap']]));
    expect(same('dear', 'copy', 'again')).toEqual(new Map([['again', 'copy']]));
    expect(same('dear', 'again')).toEqual(new Map());
  });

  test('knows the best also where the first of several that are the same is left out', () => {
    expect(all.best).toEqual({ cost: 'cheap', onTime: 'cheap' });
    const best = (...chosen: readonly string[]) => comparisonOf(all, chosen).best;
    expect(best('dear', 'cheap', 'copy')).toEqual({ cost: 'cheap', onTime: 'cheap' });
    expect(best('dear', 'copy', 'again')).toEqual({ cost: 'copy', onTime: 'copy' });
    expect(best('dear', 'again')).toEqual({ cost: 'again', onTime: 'again' });
    expect(best('dear')).toEqual({ cost: null, onTime: null });
    const said = describeCostByTier({ comparison: comparisonOf(all, ['dear', 'again']), chosen: null, runsWanted: 8 });
    expect(said.sentence).toMatch(/^D again costs least/);
  });

  test('keeps its differences, its points on the frontier and the letters as they are among all', () => {
    const { differences, frontier, studyRows, summaries } = comparisonOf(all, ['dear', 'copy']);
    expect(summaries.map(({ id }) => id)).toEqual(['dear', 'copy']);
    expect(studyRows).toEqual([0, 2]);
    expect(frontier).toEqual(['copy']);
    expect(differences).toEqual(all.differences.filter(({ scenario }) => scenario === 'copy'));
  });
});
