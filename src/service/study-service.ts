// What a worker does for the page: it keeps one study with its city, and works on replications slice by slice.
import { InputError, type Problem } from '../base/problem.ts';
import { type Account, type AreaMasks, accountOf, areaMasks } from '../experiment/account.ts';
import { daysOver, type Replication, shareDone, startReplication, stepReplication } from '../experiment/replication.ts';
import { placementOf, placementsOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import { placementProblems } from '../persistence/placement-check.ts';
import { readStudy } from '../persistence/study-reader.ts';
import type { Ground } from '../simulation/ground.ts';
import { groundOfStudy, isSameCity } from '../simulation/ground-of.ts';
import { journalOf } from '../simulation/run-state.ts';
import { type OrderStore, type Setting, settingOf } from '../simulation/setting.ts';
import { cityLoad } from './city-load.ts';
import { cityView } from './city-view.ts';
import { type ExtractImport, startImport } from './extract-import.ts';
import { parcelStory } from './parcel-story.ts';
import type { Answer, StudyService } from './protocol.ts';
import { reachView, scenarioView } from './scenario-view.ts';
import { shownRun } from './shown-run.ts';
import { vehicleViews } from './tour-view.ts';
import { startWaysAhead, type WayStore, type WaysWork } from './ways-ahead.ts';

/** Days of orders kept for other scenarios of the same luck. */
const ORDER_DAYS = 160;

interface Open {
  readonly study: Study;
  readonly ground: Ground;
  readonly masks: AreaMasks;
  readonly orders: OrderStore;
}

/** The run that was shown last. */
interface Told extends Account {
  readonly setting: Setting;
}

type Job =
  | {
      readonly kind: 'replication';
      readonly replication: Replication;
      readonly masks: AreaMasks;
      readonly ways: WaysWork;
    }
  | { readonly kind: 'import'; readonly work: ExtractImport; share: number };

/** Ways of large cities are taken from the store, if there is one, and put there. */
export function createStudyService(store: WayStore | null = null): StudyService {
  let open: Open | null = null;
  let told: Told | null = null;
  let jobs = 0;
  const running = new Map<number, Job>();

  const opened = (): Open => {
    if (open === null) throw new Error('expected an open study: call open first');
    return open;
  };
  const add = (job: Job): number => {
    running.set(++jobs, job);
    return jobs;
  };
  const jobOf = <Kind extends Job['kind']>(number: number, kind: Kind): Extract<Job, { kind: Kind }> => {
    const job = running.get(number);
    if (job?.kind !== kind) throw new Error(`job ${number}: expected one of kind ${kind}`);
    return job as Extract<Job, { kind: Kind }>;
  };
  const finished = (number: number): Account => {
    const { replication, masks } = jobOf(number, 'replication');
    const account = accountOf(replication, masks);
    running.delete(number);
    return account;
  };

  return {
    read(text) {
      const reading = readStudy(text);
      return reading.ok ? { ok: true, value: reading.study } : reading;
    },

    open(study) {
      const before = open;
      const grounded = answered(() => {
        const isCityKept = before !== null && isSameCity(before.study, study);
        return { isCityKept, ground: groundOfStudy(study, before) };
      });
      if (!grounded.ok) return grounded;
      const { ground, isCityKept } = grounded.value;
      const problems = placementProblems(study, ground);
      if (problems.length > 0) return { ok: false, problems };
      const keepsOrders = isCityKept && before !== null && ordersEqual(before.study, study);
      const orders: OrderStore = keepsOrders && before !== null ? before.orders : new Map();
      open = { study, ground, masks: areaMasks(study, ground), orders };
      const scenarios = placementsOf(study).map((placement) => scenarioView(study, placement, ground));
      return { ok: true, value: { study, city: isCityKept ? null : cityView(ground.city), scenarios } };
    },

    reachAt(scenario, depot, position) {
      const { study, ground } = opened();
      const spec = placementOf(study, scenario)?.depots.find((candidate) => candidate.id === depot);
      return spec === undefined ? null : reachView(study, ground, spec, position);
    },

    begin(scenario, replication, replan) {
      const { study, ground, masks, orders } = opened();
      const placement = placementOf(study, scenario);
      if (placement === undefined) throw new Error(`scenario ${scenario}: expected one of the open study`);
      for (const day of orders.keys()) {
        if (orders.size <= ORDER_DAYS) break;
        orders.delete(day);
      }
      const setting = settingOf(study, placement, ground, replication, orders, replan);
      const ways = startWaysAhead(ground, store);
      return add({ kind: 'replication', replication: startReplication(setting), masks, ways });
    },

    advance(number) {
      const job = running.get(number);
      if (job === undefined) throw new Error(`job ${number}: expected a job under way`);
      if (job.kind === 'import') {
        const done = job.work.step();
        job.share = Math.max(job.share, job.work.share());
        return { done, share: job.share, daysOver: 0, doing: 'reading the extract' };
      }
      if (!job.ways.step()) return { done: false, share: job.ways.share(), daysOver: 0, doing: 'finding ways' };
      const isPlanning = job.replication.requests.length > 0;
      const done = stepReplication(job.replication);
      return {
        done,
        share: shareDone(job.replication),
        daysOver: daysOver(job.replication),
        doing: isPlanning ? 'planning' : 'driving',
      };
    },

    result: (number) => finished(number).result,

    soFar(number) {
      const { run } = jobOf(number, 'replication').replication;
      return shownRun(journalOf(run), run.setting, null);
    },

    shown(number) {
      const { replication } = jobOf(number, 'replication');
      const { setting } = replication.run;
      told = { ...finished(number), setting };
      return shownRun(told.journal, setting, told.result);
    },

    drop(number) {
      running.delete(number);
    },

    story(parcel) {
      if (told === null) throw new Error('expected a shown run: call shown first');
      return parcelStory(told.journal, told.ledger, parcel, vehicleViews(told.journal.cast));
    },

    cityLoad() {
      if (told === null) throw new Error('expected a shown run: call shown first');
      return cityLoad(told.journal, told.setting, told.result);
    },

    beginImport: (bytes, fileName, hub) => add({ kind: 'import', work: startImport(bytes, fileName, hub), share: 0 }),

    imported(number) {
      const { work } = jobOf(number, 'import');
      running.delete(number);
      return work.result();
    },
  };
}

/** A value, or the problems of bad input; faults of ours are thrown on. */
function answered<Value>(work: () => Value): Answer<Value> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (error instanceof InputError) return { ok: false, problems: error.problems as readonly Problem[] };
    throw error;
  }
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** True if both studies draw the same orders. */
function ordersEqual(a: Study, b: Study): boolean {
  const what = ({ seed, demand, calendar, days, rules, carriers }: Study) => [
    seed,
    demand,
    carriers,
    calendar,
    days,
    rules.promiseUntil,
    rules.maxAgeDays,
  ];
  return isEqual(what(a), what(b));
}
