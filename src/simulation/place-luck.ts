// By what the luck of a place is drawn: of its vehicles and couriers, of its plans and of its desk.
import { idKey } from './draws.ts';
import type { Facility } from './facts.ts';
import type { Setting } from './setting.ts';

/**
 * A micro-depot's is that of its carrier too, the first under a roof as the others: who is first, and has the id of the
 * micro-depot to itself, hangs on who else has feeders, and nobody's luck may.
 */
export function luckName({ study }: Setting, { id, kind, carrier, roof }: Facility): string {
  const isFirst = kind === 'depot' && carrier !== undefined && roof === undefined;
  return isFirst ? `${id}.${study.carriers[carrier]?.id}` : id;
}

export function luckKey(setting: Setting, facility: Facility): number {
  return idKey(luckName(setting, facility));
}
