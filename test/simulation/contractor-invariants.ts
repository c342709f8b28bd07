// What must hold of contractors in every run, checked on its journal.
import { DAY } from '../../src/base/units.ts';
import { secondsOf } from '../../src/model/study.ts';
import { contractorAttempts } from '../../src/simulation/contractor-attempts.ts';
import type { ContractorSetting } from '../../src/simulation/contractor-reach.ts';
import { journalOf, type Run } from '../../src/simulation/run-state.ts';
import { mayStop } from './zone-invariants.ts';

/** They come within their hours, to the addresses and for the carriers that they serve, and where and when zones let them in. */
export function contractorsHold(run: Run): string[] {
  const { contractors, placement } = run.setting;
  return contractorAttempts(journalOf(run), placement).flatMap(({ time, parcel, contractor: { id } }) => {
    const { spec, vehicle, serves } = contractors.find((one) => one.spec.id === id) as ContractorSetting;
    const who = run.parcels[parcel] as Run['parcels'][number];
    const broken: string[] = [];
    const second = time % DAY;
    if (second < secondsOf(spec.from) || second >= secondsOf(spec.until)) broken.push(`${id} comes at ${second}`);
    if (!serves(who)) broken.push(`${id} brings ${who.id}, which is not for it`);
    if (vehicle === null) return broken;
    const spot = { address: who.address, facility: -1 };
    if (!mayStop(run.setting, vehicle, spot, { begin: time, time })) broken.push(`${id} brings ${who.id} into a zone`);
    return broken;
  });
}
