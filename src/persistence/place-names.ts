// What the first study of an imported city calls its scenarios, places and fleets, in English; afterwards these are the study's own.
import { phrases } from '../base/language.ts';

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'];

export const placeNames = phrases({
  hub: 'Hub',
  fleets: { vans: 'Vans', feeders: 'Feeders', bikes: 'Cargo bikes' },
  /** Numbered from 1 in each scenario. */
  depot: (number: number) => `Depot ${number}`,
  locker: (number: number) => `Locker ${number}`,
  scenarios: {
    vans: 'Vans only',
    standing: (lockers: number) => `Vans, and today’s ${lockers === 1 ? 'locker' : 'lockers'}`,
    /** "One central depot", "Six spread depots". */
    central: (depots: number) => `${NUMBERS[depots] ?? depots} central ${depots === 1 ? 'depot' : 'depots'}`,
    spread: (depots: number) => `${NUMBERS[depots] ?? depots} spread ${depots === 1 ? 'depot' : 'depots'}`,
    lockers: (lockers: number) => (lockers === 1 ? 'One locker' : 'Lockers'),
    both: (depots: number, lockers: number) =>
      `${depots === 1 ? 'Depot' : 'Depots'} + ${lockers === 1 ? 'locker' : 'lockers'}`,
  },
});
