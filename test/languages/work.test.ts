// What workers say in German: warnings, names, moments of the day; and that no result depends on the language.
import { afterEach, describe, expect, test } from 'vitest';
import { newDepot, newFleet } from '../../src/app/new-things.ts';
import { budgetWarnings } from '../../src/economics/budgets.ts';
import { accountOf } from '../../src/experiment/account.ts';
import { summariseWarnings } from '../../src/experiment/backlog-warnings.ts';
import { summariseBudgets } from '../../src/experiment/budget-summary.ts';
import { sizingWarnings } from '../../src/experiment/fleet-sizing.ts';
import { fromCentre } from '../../src/experiment/place-words.ts';
import { startReplication, stepReplication } from '../../src/experiment/replication.ts';
import { placementWarnings } from '../../src/experiment/warnings.ts';
import { speakIn } from '../../src/languages/speaking.ts';
import { speakAtWork } from '../../src/languages/work-speaking.ts';
import type { StudyFile } from '../../src/model/study.ts';
import { vehicleViews } from '../../src/service/tour-view.ts';
import { aResult } from '../builders/replication-result.ts';
import { aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const town = gridTown(5, 5);
const plain = (texts: readonly string[]) => texts.map((text) => text.replaceAll('\u202f', ' '));

afterEach(() => speakIn('en'));

/** A study whose hub has no vehicles of some kinds, and perhaps a micro-depot. */
function without(kinds: readonly string[], depots: readonly object[] = []) {
  const [baseline] = aStudy().scenarios;
  const fleets = baseline.fleets.filter(({ kind }) => !kinds.includes(kind));
  return aStudy({ scenarios: [{ ...baseline, fleets, depots }] as unknown as StudyFile['scenarios'] });
}
const market = { id: 'market', name: 'Markt', position: { x: 500, y: 500 } };

describe('a worker that was told the language', () => {
  test('warns in it', async () => {
    await speakAtWork('de');
    expect(placementWarnings(aSetting(without(['van']), town))[0]).toMatch(
      / hat keine Lieferwagen: Pakete, die kein Mikro-Depot und keine Paketstation aufnimmt, werden nie zugestellt\.$/,
    );
    const told = placementWarnings(aSetting(without(['bike', 'feeder'], [market]), town));
    expect(told).toContainEqual(
      expect.stringContaining('hat keine Zubringer: Seine Mikro-Depots bekommen keine Pakete.'),
    );
    expect(told).toContain('Markt hat keine Räder: Es bedient niemanden und kostet trotzdem Miete.');
    const full = { ...market, sharing: 'pooled', parcelsPerDay: 100, partnerParcels: 100 };
    expect(placementWarnings(aSetting(without([], [full]), town))).toContain(
      'Markt ist voll mit Paketen seiner Partner: Es nimmt keine dieses Szenarios auf.',
    );
  });

  test('says in how many runs a warning holds, and how fast a backlog grows', async () => {
    await speakAtWork('de');
    const runs = [40, 42, 44, 40].map((growth, replication) => {
      const warnings = [
        `Flotte oder Schichten zu klein: Der Rückstand wächst um ${growth} Pakete am Tag.`,
        ...(replication === 0 ? ['Nord hat keine Räder.'] : []),
      ];
      return aResult('vans', replication, { backlog: [3, 3 + growth], warnings });
    });
    expect(plain(summariseWarnings(runs, 0.95))).toEqual([
      'In 1 von 4 Ziehungen: Nord hat keine Räder.',
      expect.stringMatching(
        /^Flotte oder Schichten über 4 Ziehungen zu klein: Der Rückstand wächst um 42 Pakete am Tag \(95 %: 38 bis 45\)\.$/,
      ),
    ]);
  });

  test('says who spends more than a budget', async () => {
    await speakAtWork('de');
    const use = (spent: number) => ({ payer: 'city' as const, budget: 100, spent });
    expect(plain(budgetWarnings([use(112.5), use(90)]))).toEqual([
      'Die Stadt gibt 112,50 € am Tag für die gemessenen Pakete aus, 12,50 € mehr als das Budget von 100 €.',
    ]);
    const runs = [110, 120].map((spent, replication) => ({
      ...aResult('vans', replication),
      budgets: [use(spent)],
    }));
    expect(plain(summariseBudgets(runs, 0.95))[0]).toMatch(
      /^Die Stadt gibt im Mittel 115,00 € am Tag für die gemessenen Pakete aus, 15,00 € mehr als das Budget von 100 € \(95 %: −.* € bis \+.* €\), darüber in allen 2 Ziehungen\.$/,
    );
    expect(plain(summariseBudgets(runs.slice(0, 1), 0.95))[0]).toBe(
      'Die Stadt gibt in der bisher einzigen Ziehung 110,00 € am Tag für die gemessenen Pakete aus, 10,00 € mehr als das Budget von 100 €.',
    );
  });

  test('names places, vehicles and winds in it', async () => {
    await speakAtWork('de');
    expect(plain([fromCentre({ x: 1_000, y: 1_000 }, { x: 0, y: 0 })])).toEqual(['1,4 km nordöstlich der Stadtmitte']);
    const vehicles = [{ index: 0, kind: 'bike' as const, facility: 0 }];
    expect(vehicleViews({ vehicles, facilities: [] } as never)[0]?.name).toBe('Lastenrad 1');
  });

  test('speaks English where it was told so, or a language that has no file', async () => {
    await speakAtWork('en');
    await speakAtWork('xx');
    expect(placementWarnings(aSetting(without(['van']), town))[0]).toContain(' has no vans: ');
  });
});

test('a sizing that misses its target says so in German', async () => {
  await speakIn('de');
  const share = { mean: 0.9, low: 0.88, high: 0.92, n: 4 };
  const sizing = { isMet: false, found: 'as good as any tried', onTimeShare: share, target: 0.95 } as never;
  expect(plain(sizingWarnings(sizing))).toEqual([
    'Keine versuchte Zahl von Fahrzeugen, bis zum Vierfachen der zugleich gebrauchten, erreicht das Ziel von 95,0 % pünktlich: In den 4 Ziehungen der Bemessung sind 90,0 % der Pakete pünktlich. Die Flotten sind die kleinsten, die auf einen halben Punkt so viel schaffen wie die besten davon.',
  ]);
});

test('what is placed anew has a German name and the same id', async () => {
  const study = aStudy();
  const english = newDepot(study, { x: 0, y: 0 });
  await speakIn('de');
  const { name, id } = newDepot(study, { x: 0, y: 0 });
  expect(name).toMatch(/^Depot \d/);
  expect(id).toBe(english.id);
  expect(newFleet(study, 'bike').name).toMatch(/^Lastenräder \d/);
});

test('no figure of a replication depends on the language', async () => {
  const run = () => {
    const job = startReplication(aSetting(aStudy({ demand: { parcelsPerDay: 60 } }), town));
    while (!stepReplication(job));
    const { warnings: _, ...rest } = accountOf(job, []).result;
    return JSON.stringify(rest);
  };
  const english = run();
  await speakIn('de');
  expect(run()).toBe(english);
});
