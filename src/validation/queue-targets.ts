// V2: lockers and docks that refuse and queue as queueing theory says.
import type { Check } from './check.ts';
import { type DailyLocker, dailyBatches } from './daily-locker.ts';
import { type Head, judgeQuantity } from './finding.ts';
import { DWELLS, type LossLocker, lossBatches } from './loss-locker.ts';
import { type Batch, meanOfBatches } from './precision.ts';
import { type Dock, dockBatches } from './unloading-dock.ts';

const TOLERANCE = { full: 0.02, quick: 0.05 };
/** Half-width that is asked for, as a share of the tolerance: below the half that the rule allows. */
const ASKED = 0.48;
/** Batches at most; every row needs far fewer. */
const MOST = 16_384;
const SEED = 1;

/** [compartments, offered load, share refused]. */
const LOSSES = [
  [20, 18, 0.1092],
  [60, 54, 0.0459],
  [76, 76, 0.0862],
  [100, 100, 0.0757],
] as const;

/** [compartments, load, share refused]. */
const DAILY = [
  [20, 0.9, 0.0659],
  [20, 1, 0.1085],
  [20, 1.1, 0.1566],
  [100, 0.9, 0.0122],
  [100, 1, 0.049],
  [100, 1.1, 0.1074],
] as const;
const DWELL_DAYS = [0.5, 0.2, 0.3];

/** [doors, load, mean wait over mean service]. */
const DOCKS = [
  [1, 0.8, 4],
  [2, 0.8, 1.778],
  [3, 0.8, 1.079],
  [5, 0.8, 0.554],
  [1, 0.9, 9],
  [2, 0.9, 4.263],
  [3, 0.9, 2.724],
  [5, 0.9, 1.525],
] as const;

export const QUEUE_CHECKS: readonly Check[] = [
  ...LOSSES.flatMap(([compartments, load, target]) =>
    DWELLS.map((dwell) => lossCheck({ compartments, load, dwell }, target)),
  ),
  ...DAILY.map(([compartments, load, target]) => dailyCheck({ compartments, load, dwellDays: DWELL_DAYS }, target)),
  ...DOCKS.map(([doors, load, target]) => dockCheck({ doors, load }, target)),
];

/** Share refused by a locker that is used at all hours. */
export function lossCheck(locker: LossLocker, target: number): Check {
  const { compartments, load, dwell } = locker;
  return batchCheck(
    {
      id: `V2.loss.c${compartments}.a${load}.${dwell}`,
      quantity: `Share refused, ${compartments} compartments, load ${load}, ${dwell} dwell`,
      source: "Erlang's loss formula (Erlang 1917)",
    },
    target,
    () => lossBatches(locker, SEED),
  );
}

/** Share refused by a locker that is filled once a day. */
export function dailyCheck(locker: DailyLocker, target: number): Check {
  const { compartments, load } = locker;
  return batchCheck(
    {
      id: `V2.daily.c${compartments}.l${load}`,
      quantity: `Share refused, ${compartments} compartments filled once a day, load ${load}`,
      source: 'computed from the dwell of Raviv 2023, P(1, 2, 3 days) = 0.5, 0.2, 0.3',
    },
    target,
    () => dailyBatches(locker, SEED),
  );
}

/** Mean wait at a dock. */
export function dockCheck(dock: Dock, target: number): Check {
  const { doors, load } = dock;
  return batchCheck(
    {
      id: `V2.dock.c${doors}.l${load}`,
      quantity: `Mean wait over unloading time, ${doors} ${doors === 1 ? 'door' : 'doors'}, load ${load}`,
      source: "Erlang's delay formula (Erlang 1917)",
    },
    target,
    () => dockBatches(dock, SEED),
  );
}

function batchCheck(head: Head, target: number, batches: () => () => Batch): Check {
  return {
    id: head.id,
    run(quick) {
      const tolerance = quick ? TOLERANCE.quick : TOLERANCE.full;
      return [judgeQuantity(head, target, tolerance * target, meanOfBatches(batches(), ASKED * tolerance, MOST))];
    },
  };
}
