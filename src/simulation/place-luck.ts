// By what the luck of a place is drawn: of its vehicles and couriers, of its plans and of its desk.
import { idKey } from './draws.ts';
import type { Facility } from './facts.ts';
import type { Setting } from './setting.ts';

/**
 * Under a shared roof who is first, and has the id of the micro-depot to itself, hangs on who else has feeders; nobody's
 * luck may. So a cell's is that of the micro-depot and its carrier, whoever is first: the study's first carrier has the luck
 * of the micro-depot itself, as whoever has it alone or shares it in a pool.
 */
export function luckName({ study, depots }: Setting, { id, index, carrier = 0, roof }: Facility): string {
  if (carrier === 0 || roof !== undefined || depots.get(index)?.spec.sharing !== 'roof') return id;
  return `${id}.${study.carriers[carrier]?.id}`;
}

export function luckKey(setting: Setting, facility: Facility): number {
  return idKey(luckName(setting, facility));
}
