// English words of the table of all figures.
import type { FigureKey, FigureView } from '../experiment/key-figures.ts';

/** How a figure is written. */
export type FigureForm = 'euros' | 'cents' | 'share' | 'amount' | 'minutes';

type Labels = Readonly<Record<FigureKey, readonly [label: string, unit: string, form: FigureForm]>>;

const labels: Labels = {
  cost: ['Cost, all payers', '€ a parcel', 'euros'],
  carrier: ['The carrier pays', '€ a parcel', 'cents'],
  city: ['The city pays', '€ a parcel', 'cents'],
  owner: ['Owners of sites pay', '€ a parcel', 'cents'],
  recipient: ['Recipients pay', '€ a parcel', 'cents'],
  society: ['Society pays, as a payer', '€ a parcel', 'cents'],
  external: ['External cost, in no payer’s sum', '€ a parcel', 'cents'],
  rent: ['Rent', '€ a day', 'amount'],
  handling: ['Handling', '€ a day', 'amount'],
  lastMile: ['Last mile', '% of the cost', 'share'],
  onTime: ['On time', '% of parcels', 'share'],
  sameDay: ['On time, same-day orders', '% of them', 'share'],
  late: ['Late', 'parcels a day', 'amount'],
  lateMinutes: ['How late, mean of the late ones', 'min', 'minutes'],
  undelivered: ['Not delivered', 'parcels a day', 'amount'],
  failed: ['First attempts that fail', '%', 'share'],
  vanKm: ['Van-km', 'km a day', 'amount'],
  feederKm: ['Feeder-km', 'km a day', 'amount'],
  bikeKm: ['Bike-km', 'km a day', 'amount'],
  motorKm: ['Motor-km, vans and feeders', 'km a day', 'amount'],
  co2: ['CO₂', 'kg a day', 'amount'],
  kerb: ['Vans and feeders at the kerb', 'min a day', 'amount'],
  bikeKerb: ['Bikes at the kerb', 'min a day', 'amount'],
  vans: ['Vans out', 'a day', 'amount'],
  bikes: ['Cargo bikes out', 'a day', 'amount'],
  feeders: ['Feeders out', 'a day', 'amount'],
  vanLoad: ['Load of a van', 'parcels a tour', 'amount'],
  bikeLoad: ['Load of a cargo bike', 'parcels a tour', 'amount'],
  depotParcels: ['Through micro-depots', 'parcels a day', 'amount'],
  lockerParcels: ['Into lockers', 'parcels a day', 'amount'],
  refused: ['Refused by full lockers', 'parcels a day', 'amount'],
  walk: ['Way to a locker', 'min a trip', 'minutes'],
  carKm: ['Recipients’ driving', 'km a day', 'amount'],
  paidHours: ['Couriers’ paid hours', 'h a day', 'amount'],
  shift: ['A courier’s shift', 'h', 'minutes'],
  kilograms: ['Carried by a courier', 'kg a shift', 'amount'],
};

const views: Readonly<Record<FigureView | 'all', string>> = {
  all: 'everybody: all figures',
  council: 'the council',
  carrier: 'a carrier',
  owner: 'the owner of a site',
  kerb: 'a kerb engineer',
  resident: 'a resident',
};

export const figureWords = {
  figures: {
    title: 'All figures',
    readAs: 'Read as',
    labels,
    views,
    sortBy: (label: string) => `Order the scenarios by: ${label}`,
    studyOrder: 'In the order of the study',
    best: 'best',
    note: 'Mean over the runs, under it the 95 % interval of each scenario by itself: day-to-day luck only. “Best” stands only where a scenario beats every other one, pair by pair on the same days, with 5 % of error over all pairs. Press a figure to order the scenarios by it.',
    early: 'The figures come with the first runs.',
  },
} as const;
