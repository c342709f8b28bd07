// Deutsche Namen für Szenarien, Orte und Flotten der ersten Studie einer eingelesenen Stadt.
import type { placeNames as english } from '../../persistence/place-names.ts';

const NUMBERS = ['Keine', 'Ein', 'Zwei', 'Drei', 'Vier', 'Fünf', 'Sechs'];

export const placeNames: ReturnType<typeof english> = {
  hub: 'Verteilzentrum',
  fleets: { vans: 'Lieferwagen', feeders: 'Zubringer', bikes: 'Lastenräder' },
  depot: (number) => `Depot ${number}`,
  locker: (number) => `Paketstation ${number}`,
  scenarios: {
    vans: 'Nur Lieferwagen',
    standing: (lockers) =>
      lockers === 1 ? 'Lieferwagen und heutige Paketstation' : 'Lieferwagen und heutige Paketstationen',
    central: (depots) => (depots === 1 ? 'Ein zentrales Depot' : `${NUMBERS[depots] ?? depots} zentrale Depots`),
    spread: (depots) => (depots === 1 ? 'Ein Depot außerhalb' : `${NUMBERS[depots] ?? depots} verteilte Depots`),
    lockers: (lockers) => (lockers === 1 ? 'Eine Paketstation' : 'Paketstationen'),
    both: (depots, lockers) =>
      `${depots === 1 ? 'Depot' : 'Depots'} + ${lockers === 1 ? 'Paketstation' : 'Paketstationen'}`,
  },
};
