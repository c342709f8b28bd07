// Runs whole replications of one study, in this thread or in a worker's.
import { atOnce } from '../base/slices.ts';
import { type AreaMasks, accountOf, areaMasks } from '../experiment/account.ts';
import { startReplication, stepReplication } from '../experiment/replication.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import { placementOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import { groundStages, type LaidGround } from '../simulation/ground-of.ts';
import { type OrderStore, settingOf } from '../simulation/setting.ts';

export interface Replicator {
  /** The streets of the study before are kept where city and speeds are the same. Takes and gives the draw of a synthetic city: see LaidCity. */
  open(study: Study, draw?: number | null): number | null;
  /** The same where the ground is there already. */
  openOn(study: Study, laid: LaidGround): void;
  /** `replan`: see `drawsOf`. */
  replicate(scenario: string, replication: number, replan?: number): ReplicationResult;
}

export function createReplicator(): Replicator {
  let open: ({ study: Study; masks: AreaMasks } & LaidGround) | null = null;
  let shared: { replication: number; orders: OrderStore } = { replication: -1, orders: new Map() };
  const openOn = (study: Study, laid: LaidGround): void => {
    open = { study, ...laid, masks: areaMasks(study, laid.ground) };
  };
  return {
    open(study, draw = null) {
      const laid = atOnce(groundStages(study, open, draw));
      openOn(study, laid);
      shared = { replication: -1, orders: new Map() };
      return laid.draw;
    },
    openOn,
    replicate(scenario, replication, replan = 0) {
      if (open === null) throw new Error('replicate: expected an open study');
      const placement = placementOf(open.study, scenario);
      if (placement === undefined) throw new Error(`replicate: expected a scenario of the study, found ${scenario}`);
      if (shared.replication !== replication) shared = { replication, orders: new Map() };
      const { study, ground } = open;
      const job = startReplication(settingOf(study, placement, ground, replication, shared.orders, replan));
      while (!stepReplication(job));
      return accountOf(job, open.masks).result;
    },
  };
}
