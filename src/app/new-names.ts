// What things are called that are placed anew, before somebody gives them a name; a number is put behind.
import { phrases } from '../base/language.ts';

export const newNames = phrases({
  hub: 'Hub',
  depot: 'Depot',
  locker: 'Locker',
  contractor: 'Contractor',
  fleets: { van: 'Vans', bike: 'Cargo bikes', feeder: 'Feeders' },
});
