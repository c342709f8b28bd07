// What a worker does for the page: it keeps one study with its city, and works on replications slice by slice.
import { atOnce } from '../base/slices.ts';
import { type Account, type AreaMasks, accountOf, areaMasks } from '../experiment/account.ts';
import { paydaySheet } from '../experiment/cash-out.ts';
import { daysOver, type Replication, shareDone, startReplication, stepReplication } from '../experiment/replication.ts';
import { trenchPlan } from '../experiment/trench-plan.ts';
import { measuredDays } from '../metrics/measured-days.ts';
import { type Placement, placementOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import { shownStudy } from '../persistence/bundled-names.ts';
import { readStudy } from '../persistence/study-reader.ts';
import { paydayAt } from '../simulation/cash-agents.ts';
import { tillsOf } from '../simulation/cash-tills.ts';
import { groundStages, isSameCity, type LaidGround } from '../simulation/ground-of.ts';
import { journalOf } from '../simulation/run-state.ts';
import { type OrderStore, type Setting, settingOf } from '../simulation/setting.ts';
import { answered } from './answered.ts';
import { cityLoad } from './city-load.ts';
import { type ExtractImport, startImport } from './extract-import.ts';
import { type Looking, startLooking } from './looking.ts';
import { type Opening, startOpening } from './opening.ts';
import { letGo } from './order-days.ts';
import { studyWithFile } from './own-data.ts';
import { parcelCosts } from './parcel-costs.ts';
import { fateOf, parcelStory } from './parcel-story.ts';
import { parcelsBehind } from './parcels-behind.ts';
import type { Progress, StudyService } from './protocol.ts';
import { reachView } from './reach-view.ts';
import { filePiece } from './run-files.ts';
import { haveSameOrders } from './same-orders.ts';
import { shownRun } from './shown-run.ts';
import { vehicleViews } from './tour-view.ts';
import { startWaysAhead, type WayStore, type WaysWork } from './ways-ahead.ts';

interface Open extends LaidGround {
  readonly study: Study;
  /** With the names that the page shows: what is run is told of by them. */
  readonly named: Study;
  /** Worked out when the first run is folded. */
  readonly masks: () => AreaMasks;
  readonly orders: OrderStore;
}

/** The run that was shown last. */
interface Told extends Account {
  readonly setting: Setting;
}

type Job =
  | {
      readonly kind: 'replication';
      /** Begun when it is first asked for: what surrounds it asks for ways, which are to be there then. */
      readonly replication: () => Replication;
      readonly masks: () => AreaMasks;
      readonly ways: WaysWork;
      /** Once it was asked for. */
      account: Account | null;
    }
  | { readonly kind: 'opening'; readonly work: Opening }
  | { readonly kind: 'looking'; readonly work: Looking }
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
  const accountIn = (number: number): Account => {
    const job = jobOf(number, 'replication');
    job.account ??= accountOf(job.replication(), job.masks());
    return job.account;
  };
  const finished = (number: number): Account => {
    const account = accountIn(number);
    running.delete(number);
    return account;
  };

  const take = (study: Study, laid: LaidGround): void => {
    const { ground } = laid;
    const before = open;
    const keepsOrders = before !== null && isSameCity(before.study, study) && haveSameOrders(before.study, study);
    let masks: AreaMasks | null = null;
    open = {
      study,
      named: shownStudy(study),
      ...laid,
      masks: () => {
        masks ??= areaMasks(study, ground);
        return masks;
      },
      orders: keepsOrders ? before.orders : new Map(),
    };
  };
  const taken = (work: Opening): ReturnType<Opening['result']> => {
    const answer = work.result();
    const laid = work.ground();
    if (answer.ok && laid !== null) take(work.study, laid);
    return answer;
  };

  const begin = (placement: Placement, replication: number, replan?: number): number => {
    const { named, ground, masks, orders } = opened();
    letGo(orders, replication);
    const ways = startWaysAhead(ground, store);
    let begun: Replication | null = null;
    const ofSetting = (): Replication => {
      begun ??= startReplication(settingOf(named, placement, ground, replication, orders, replan));
      return begun;
    };
    return add({ kind: 'replication', replication: ofSetting, masks, ways, account: null });
  };

  /** One slice of a job. */
  const sliceOf = (job: Job): Progress => {
    if (job.kind === 'import') {
      const done = job.work.step();
      job.share = Math.max(job.share, job.work.share());
      return { done, share: job.share, daysOver: 0, doing: job.work.doing() };
    }
    if (job.kind === 'opening' || job.kind === 'looking') {
      const done = job.work.step();
      return { done, share: job.work.share(), daysOver: 0, doing: job.work.doing() };
    }
    if (!job.ways.step()) return { done: false, share: job.ways.share(), daysOver: 0, doing: 'finding ways' };
    const replication = job.replication();
    const isPlanning = replication.requests.length > 0;
    const done = stepReplication(replication);
    return {
      done,
      share: shareDone(replication),
      daysOver: daysOver(replication),
      doing: isPlanning ? 'planning' : 'driving',
    };
  };

  return {
    read(text) {
      const reading = readStudy(text);
      return reading.ok ? { ok: true, value: reading.study } : reading;
    },

    open(study, draw = null) {
      const work = startOpening(study, open, null, draw);
      while (!work.step());
      return taken(work);
    },

    beginOpening: (study, draw = null) => add({ kind: 'opening', work: startOpening(study, open, store, draw, true) }),

    openedCity: (number) => jobOf(number, 'opening').work.city(),

    opened(number) {
      const { work } = jobOf(number, 'opening');
      running.delete(number);
      return taken(work);
    },

    beginLooking() {
      const { study, ground } = opened();
      return add({ kind: 'looking', work: startLooking(study, ground, store) });
    },

    looked(number) {
      const { work } = jobOf(number, 'looking');
      running.delete(number);
      return work.views();
    },

    hold(study, draw = null) {
      const laid = atOnce(groundStages(study, open, draw));
      take(study, laid);
      return laid.draw;
    },

    reachAt(scenario, depot, position) {
      const { study, ground } = opened();
      const placement = placementOf(study, scenario);
      const spec = placement?.depots.find((candidate) => candidate.id === depot);
      return placement === undefined || spec === undefined ? null : reachView(study, placement, ground, spec, position);
    },

    begin(scenario, replication, replan) {
      const placement = placementOf(opened().named, scenario);
      if (placement === undefined) throw new Error(`scenario ${scenario}: expected one of the open study`);
      return begin(placement, replication, replan);
    },

    tryPlacement: (placement, replication) => begin(placement, replication),

    advance(number, slices = 1) {
      const job = running.get(number);
      if (job === undefined) throw new Error(`job ${number}: expected a job under way`);
      let progress = sliceOf(job);
      for (let slice = 1; slice < slices && !progress.done; slice++) progress = sliceOf(job);
      return progress;
    },

    fate: (number, key) => fateOf(journalOf(jobOf(number, 'replication').replication().run), key),

    parcelCosts: (number) => parcelCosts(finished(number)),

    result: (number) => finished(number).result,

    answer: (number) => accountIn(number).result,

    soFar(number) {
      const { run } = jobOf(number, 'replication').replication();
      return shownRun(journalOf(run), run.setting, null);
    },

    shown(number) {
      const { setting } = jobOf(number, 'replication').replication().run;
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

    behind(slice) {
      if (told === null) throw new Error('expected a shown run: call shown first');
      const { journal, ledger, setting } = told;
      return parcelsBehind(journal, ledger, setting.ground, measuredDays(journal.cast, setting.study), slice);
    },

    cityLoad() {
      if (told === null) throw new Error('expected a shown run: call shown first');
      return cityLoad(told.journal, told.setting, told.result);
    },

    trenches(spec) {
      const { study, ground } = opened();
      return trenchPlan(study, ground, spec);
    },

    payday(scenario, replication, spec) {
      const { study, ground, orders } = opened();
      const placement = placementOf(study, scenario);
      if (placement === undefined) throw new Error(`scenario ${scenario}: expected one of the open study`);
      const setting = settingOf(study, placement, ground, replication, orders);
      const people = paydayAt(setting, spec);
      return { ...paydaySheet(people, spec, study.rules.speeds), tills: tillsOf(setting, people, spec) };
    },

    filePiece(file, from) {
      if (told === null) throw new Error('expected a shown run: call shown first');
      return filePiece(file, told.journal, told.setting, from);
    },

    beginImport: (...details) => add({ kind: 'import', work: startImport(...details), share: 0 }),

    imported(number) {
      const { work } = jobOf(number, 'import');
      running.delete(number);
      return work.result();
    },

    withFile(scenario, file) {
      const { study, ground } = opened();
      return answered(() => studyWithFile(study, ground, scenario, file));
    },
  };
}
