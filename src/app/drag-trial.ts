// A quick estimate while something is dragged: one replication of the placement as it would be, under luck that the others have met.
import type { Point } from '../base/geometry.ts';
import { placementOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import { runReplication } from './replication-job.ts';
import type { ServiceClient } from './service-client.ts';
import type { Session, Trial } from './session.ts';
import type { SizingCampaign } from './sizing-campaign.ts';

/** The draw that is tried: the first, which every scenario gets soonest. */
const DRAW = 0;

/** What is dragged, where it is, and what the study would be if it was let go there. */
export interface Dragging {
  readonly name: string;
  readonly position: Point;
  /** Null where it may not stand: nothing is tried there. */
  readonly change: ((study: Study) => Study) | null;
  /** Why it would go back if it was let go there. */
  readonly refusal: string | null;
}

export interface DragTrial {
  /** It is there now. A trial that is under way goes on to its end; then the newest place is tried. */
  follow(dragging: Dragging): void;
  stop(): void;
  /** Resolves when no trial is under way: the background runs share its worker and wait. */
  quiet(): Promise<void>;
}

export function createDragTrial(
  session: Session,
  client: ServiceClient | undefined,
  sizing: SizingCampaign,
): DragTrial {
  let newest: Dragging | null = null;
  let asked = 0;
  let underWay: Promise<void> | null = null;

  async function work(mine: number): Promise<void> {
    let tried: Point | null = null;
    while (mine === asked && newest !== null && newest.position !== tried) {
      const { position, change } = newest;
      if (change === null) return;
      tried = position;
      const trial = await tryAt(position, change, () => mine === asked).catch(() => null);
      const dragged = session.dragged.peek();
      if (trial !== null && mine === asked && dragged !== null) session.dragged.value = { ...dragged, trial };
    }
  }

  async function tryAt(
    position: Point,
    change: NonNullable<Dragging['change']>,
    wanted: () => boolean,
  ): Promise<Trial | null> {
    const open = session.study.peek();
    const study = open === null ? null : sizing.ready(open);
    const scenario = session.scenario.peek();
    // Another job of the worker may be about another study.
    const isTaken = [session.sensitivity, session.savings, session.sizing].some((one) => one.peek().running !== null);
    if (client === undefined || study === null || isTaken) return null;
    const baseline = study.scenarios[0].id;
    const there = session.results
      .peek()
      .get(baseline)
      ?.find(({ replication }) => replication === DRAW);
    const placement = placementOf(change(study), scenario);
    if (there === undefined || placement === undefined) return null;
    const here = await runReplication(client, study, {
      scenario,
      replication: DRAW,
      wanted,
      begin: (service) => service.tryPlacement(placement, DRAW),
      finish: (service, job) => service.result(job),
    });
    if (here === null || here.cost.perParcel === null || there.cost.perParcel === null) return null;
    return {
      position,
      draw: DRAW,
      baseline,
      costPerParcel: here.cost.perParcel - there.cost.perParcel,
      onTimeShare:
        here.indicators.lateness.onTimeShare === null || there.indicators.lateness.onTimeShare === null
          ? null
          : here.indicators.lateness.onTimeShare - there.indicators.lateness.onTimeShare,
    };
  }

  return {
    follow(dragging) {
      newest = dragging;
      const { name, position, change, refusal } = dragging;
      const before = session.dragged.peek();
      session.dragged.value =
        before === null
          ? { name, position, refusal, inReach: null, trial: null }
          : { ...before, name, position, refusal };
      if (underWay !== null || change === null) return;
      const mine = ++asked;
      underWay = work(mine).finally(() => {
        underWay = null;
      });
    },
    stop() {
      asked++;
      newest = null;
      session.dragged.value = null;
    },
    async quiet() {
      if (underWay !== null) await underWay;
    },
  };
}
