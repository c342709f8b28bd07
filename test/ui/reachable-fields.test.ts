// Whatever a study can say, the page has a field for; what it has none for is listed here, with the reason.
import { signal } from '@preact/signals';
import { parseHTML } from 'linkedom';
import { h, render } from 'preact';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { browserLibrary } from '../../src/app/browser-library.ts';
import { createDesk } from '../../src/app/desk.ts';
import { compareLive } from '../../src/app/live-comparison.ts';
import type { Study } from '../../src/model/study.ts';
import { studySchema } from '../../src/model/study.ts';
import { ASSUMPTION_GROUPS } from '../../src/ui/assumption-groups.ts';
import { AssumptionsTab } from '../../src/ui/assumptions-tab.tsx';
import { bayList } from '../../src/ui/bay-list.ts';
import { contractorList } from '../../src/ui/contractor-list.ts';
import { DeskProvider } from '../../src/ui/desk-context.ts';
import type { EntityList } from '../../src/ui/entity-list.ts';
import { createFirstTour } from '../../src/ui/first-tour.tsx';
import { createFolds } from '../../src/ui/fold.tsx';
import { createKeyChoice } from '../../src/ui/key-choice.ts';
import { ScenarioTab } from '../../src/ui/scenario-tab.tsx';
import { createStage } from '../../src/ui/stage.ts';
import { STUDY_LISTS } from '../../src/ui/study-lists.ts';
import type { ThemeChoice } from '../../src/ui/theme.ts';
import { words } from '../../src/ui/words-en.ts';
import { inProcess } from '../app/in-process.ts';
import { aStudy } from '../builders/study.ts';
import { defOf, leavesOf } from './schema-leaves.ts';

/** Leaves without a field, by how their path begins or ends. */
const EXCEPTIONS: readonly (readonly [which: RegExp, why: string])[] = [
  [/^(\$schema|format)$/, 'says what kind of file it is'],
  [/(^|\.)id$/, 'a stable name inside the file; what it names is chosen by its own name'],
  [/^city\./, 'streets are imported, not edited'],
  [/^demand\.byPlace\./, 'counts come from a file, and are dropped as a whole'],
  [/^scenarios\[\]\.changes\[\]/, 'a change is made by editing what it changes'],
];

const LISTS: Readonly<Record<string, string>> = {
  'scenarios[0].bays[]': 'bay',
  'scenarios[0].contractors[]': 'contractor',
  'carriers[]': 'carrier',
  'sites[]': 'site',
  'rules.zones[]': 'zone',
  'prices.subsidies[]': 'subsidy',
  'prices.budgets[]': 'budget',
};

/** The list of a path, and what of an entry the path is. */
function listAround(path: string): { readonly list: EntityList<object>; readonly key: string } | null {
  const [prefix, name] = Object.entries(LISTS).find(([start]) => path.startsWith(`${start}.`)) ?? [];
  if (prefix === undefined || name === undefined) return null;
  const all: readonly EntityList<object>[] = [...STUDY_LISTS, bayList('one'), contractorList('one')];
  const list = all.find((one) => one.name.endsWith(name));
  return list === undefined ? null : { list, key: path.slice(prefix.length + 1) };
}

const isExcepted = (path: string): boolean => EXCEPTIONS.some(([which]) => which.test(path));
const LEAVES = leavesOf(studySchema).filter(({ path }) => !isExcepted(path));
const ofForm = ({ path }: { readonly path: string }): boolean =>
  path.startsWith('scenarios[0].') && listAround(path) === null;

describe('what all scenarios share', () => {
  const shown = ASSUMPTION_GROUPS.filter(({ isShared }) => isShared).flatMap(({ paths }): readonly string[] => paths);
  const shared = LEAVES.filter(({ path }) => !path.startsWith('scenarios[') && listAround(path) === null);

  test('is among the assumptions by its path, or changes a field there', () => {
    const others = shared.filter(({ path }) => !shown.includes(path));
    expect(others.map(({ path }) => path)).toEqual(['name', 'description', 'seed', 'demand.illustrative']);
    for (const { path } of others) {
      const change = (study: Study): Study => {
        const [head = '', part] = path.split('.');
        if (part !== undefined)
          return { ...study, demand: { ...study.demand, illustrative: !study.demand.illustrative } };
        return { ...study, [head]: head === 'seed' ? 77 : 'another' };
      };
      expect(controlsOf(AssumptionsTab, change(aStudy())), path).not.toEqual(controlsOf(AssumptionsTab, aStudy()));
    }
  });
});

test('every list has a field for each leaf of its entries', () => {
  const missing = LEAVES.flatMap(({ path }) => {
    const found = listAround(path);
    if (found === null) return [];
    // A position is one field of two numbers.
    const key = found.key.replace(/\.[xy]$/, '');
    return found.list.fields.some((field) => field.key === key) ? [] : [path];
  });
  expect(missing).toEqual([]);
});

describe('what a scenario places', () => {
  test('changes a field of its form, whichever of its leaves is another', () => {
    const before = PLACED.map((study) => controlsOf(ScenarioTab, study));
    const silent = LEAVES.filter(ofForm).filter(({ path, schema }) =>
      others(path, schema).every((value) =>
        PLACED.every((study, row) => {
          const after = controlsOf(ScenarioTab, withLeaf(study, path, value));
          return JSON.stringify(after) === JSON.stringify(before[row]);
        }),
      ),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});

test('no exception is one in vain', () => {
  const all = leavesOf(studySchema).map(({ path }) => path);
  for (const [which, why] of EXCEPTIONS)
    expect(
      all.some((path) => which.test(path)),
      why,
    ).toBe(true);
});

/** Studies that together show every field of the forms: with one carrier and with two, standing, moving, shared. */
const PLACED: readonly Study[] = [1, 2].map((count) => placed(count));

function placed(count: number): Study {
  const position = { x: 100, y: 100 };
  const terms = { opens: '07:00', closes: '19:00', area: 40, rent: 20, fitOut: 300 };
  const limits = { leaseFrom: 0, leaseUntil: 9, feedersADay: 3, longestVehicle: 8 };
  const depot = { ...terms, ...limits, catchment: 900, open: true };
  const mobile = { places: [{ day: 'mon', position }], dayCost: 40 };
  const carriers = ['a', 'b'].slice(0, count === 1 ? 0 : 2).map((id) => ({ id, name: id.toUpperCase(), share: 1 }));
  const owner = carriers[0]?.id;
  const whose = owner === undefined ? {} : { carrier: owner };
  const named = { parcels: 50, volume: 900, weight: 200 };
  const prices = { day: 1, km: 1, hour: 1, minimumHours: 1, parcel: 1, co2: 1 };
  const numbers = { ...prices, rangeKm: 9, chargeKmPerHour: 1, speed: 1, length: 2 };
  const hours = { from: '09:00', shiftHours: 7, reloadMinutes: 9, maxTours: 3, overtimeHours: 1 };
  const workday = { ...hours, breakMinutes: 20, breakAfterHours: 5, breakPaid: true };
  const speeds = { byClass: {}, paceByHour: Array(24).fill(1) };
  const fleet = { kind: 'van', at: 'hubs', capacity: named, numbers, ...whose };
  return studySchema.parse({
    ...aStudy(),
    carriers,
    sites: [{ id: 'site', name: 'Site', position }],
    scenarios: [
      {
        id: 'one',
        name: 'One',
        hubs: [
          { id: 'hub', name: 'Hub', position, ...whose },
          { id: 'other', name: 'Other', position },
        ],
        depots: [
          { id: 'own', name: 'Own', position, ...depot, sharing: 'own', ...whose },
          { id: 'pooled', name: 'Pooled', position, ...depot, sharing: 'pooled' },
          { id: 'roof', name: 'Roof', position, ...depot, sharing: 'roof', partners: 2 },
          { id: 'bus', name: 'Bus', ...depot, mobile, sharing: 'own', ...whose },
        ],
        lockers: [{ id: 'locker', name: 'Locker', position, ...whose }],
        fleets: [
          { id: 'vans', name: 'Vans', ...fleet, speeds, workday, count: 2 },
          { id: 'needed', name: 'Needed', ...fleet, count: 'as needed' },
          { id: 'bikes', name: 'Bikes', ...fleet, kind: 'bike', at: 'depots', speeds },
        ],
      },
    ],
  });
}

/** Values that a leaf might have instead. */
function others(path: string, schema: Parameters<typeof defOf>[0]): unknown[] {
  const key = path.slice(path.lastIndexOf('.') + 1);
  if (key === 'site') return ['site'];
  if (key === 'carrier') return ['b'];
  if (key === 'at') return ['hub'];
  if (key === 'paceByHour') return [Array(24).fill(0.5)];
  const def = defOf(schema);
  if (def.type === 'default') return others(path, def.innerType as typeof schema);
  if (def.type === 'enum') return Object.values(def.entries as Record<string, string>);
  if (def.type === 'boolean') return [false];
  if (def.type === 'number') return [6];
  if (def.type === 'union') return [7];
  return ['03:30'];
}

/** The study with a leaf of every entry changed. */
function withLeaf(study: Study, path: string, value: unknown): Study {
  const copy = structuredClone(study) as unknown as Record<string, unknown>;
  const steps = path.replace('[0]', '.0').replaceAll('[]', '.*').split('.');
  put(copy, steps, value);
  return copy as unknown as Study;
}

function put(part: unknown, [step = '', ...rest]: readonly string[], value: unknown): void {
  if (typeof part !== 'object' || part === null) return;
  const fields = part as Record<string, unknown>;
  const keys = step === '*' ? Object.keys(fields) : [step];
  for (const key of keys) {
    if (rest.length === 0) fields[key] = value;
    else put(fields[key], rest, value);
  }
}

beforeAll(() => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  vi.stubGlobal('document', document);
  vi.stubGlobal('requestAnimationFrame', () => 0);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

/** What each input, choice and checkbox of a tab holds. */
function controlsOf(Tab: () => preact.JSX.Element | null, study: Study): string[] {
  const desk = createDesk({
    start: inProcess().start,
    workers: 1,
    replications: 1,
    store: null,
    bundled: [],
    plays: false,
    words: words.desk,
  });
  const { session } = desk;
  session.study.value = study;
  session.opened.value = study;
  session.scenario.value = study.scenarios[0].id;
  const { comparison, settling } = compareLive(session);
  const theme = { theme: signal('light') } as unknown as ThemeChoice;
  const { opened } = session;
  const language = { names: ['en'], chosen: 'en', choose: () => undefined };
  const stage = createStage();
  const storeless = { localStorage: undefined } as unknown as Window;
  const firstTour = createFirstTour(storeless);
  const keys = createKeyChoice(storeless);
  const folds = createFolds();
  const tools = {
    desk,
    theme,
    language,
    keys,
    stage,
    library: browserLibrary(null),
    comparison,
    settling,
    opened,
    folds,
    firstTour,
  };
  const host = document.createElement('div');
  render(h(DeskProvider, { value: tools, children: h(Tab, {}) }), host);
  const controls = [...host.querySelectorAll('input, select, textarea')].map(
    (control) => `${control.outerHTML.replace(/ (id|for|aria-[a-z]+)="[^"]*"/g, '')} ${heldBy(control)}`,
  );
  render(null, host);
  desk.end();
  return controls;
}

function heldBy(control: Element): string {
  const { value, defaultValue, checked } = control as HTMLInputElement;
  return [value, defaultValue, checked].join(' ');
}
