// Runs whole replications of one study, in this thread or in a worker's.
import { type AreaMasks, accountOf, areaMasks } from '../experiment/account.ts';
import { startReplication, stepReplication } from '../experiment/replication.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import { placementOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import type { Ground } from '../simulation/ground.ts';
import { groundOfStudy } from '../simulation/ground-of.ts';
import { type OrderStore, settingOf } from '../simulation/setting.ts';

export interface Replicator {
  /** The streets of the study before are kept where city and speeds are the same. */
  open(study: Study): void;
  /** The same where the ground is there already. */
  openOn(study: Study, ground: Ground): void;
  /** `replan`: see `drawsOf`. */
  replicate(scenario: string, replication: number, replan?: number): ReplicationResult;
}

export function createReplicator(): Replicator {
  let open: { study: Study; ground: Ground; masks: AreaMasks } | null = null;
  let shared: { replication: number; orders: OrderStore } = { replication: -1, orders: new Map() };
  const openOn = (study: Study, ground: Ground): void => {
    open = { study, ground, masks: areaMasks(study, ground) };
  };
  return {
    open(study) {
      openOn(study, groundOfStudy(study, open));
      shared = { replication: -1, orders: new Map() };
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
