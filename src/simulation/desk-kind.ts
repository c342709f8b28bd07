// Which vehicles of a facility serve the same-day orders that wait there: a hub's vans, a micro-depot's bikes.
import type { Facility } from './facts.ts';

export function kindAt({ kind }: Facility): 'van' | 'bike' {
  return kind === 'hub' ? 'van' : 'bike';
}
