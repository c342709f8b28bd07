// English words of the table of all figures.
import type { FigureView } from '../experiment/figure-views.ts';
import type { FigureKey } from '../experiment/figures.ts';

type Labels = Readonly<Record<FigureKey, readonly [label: string, unit: string]>>;

const labels: Labels = {
  cost: ['Cost, all payers', '€ a parcel'],
  carrier: ['The carrier pays', '€ a parcel'],
  city: ['The city pays', '€ a parcel'],
  owner: ['Owners of sites pay', '€ a parcel'],
  recipient: ['Recipients pay', '€ a parcel'],
  society: ['Society pays, as a payer', '€ a parcel'],
  external: ['External cost, in no payer’s sum', '€ a parcel'],
  vehicleCost: ['Spent on vehicles', '€ a day'],
  distanceCost: ['Spent on kilometres', '€ a day'],
  crewCost: ['Spent on wages', '€ a day'],
  handling: ['Handling', '€ a day'],
  rent: ['Rent', '€ a day'],
  lockerCost: ['Spent on lockers', '€ a day'],
  bought: ['Services bought', '€ a day'],
  lastMile: ['Last mile', '% of the cost'],
  onTime: ['On time', '% of parcels'],
  sameDay: ['On time, same-day orders', '% of them'],
  late: ['Late', 'parcels a day'],
  lateMinutes: ['How late, mean of the late ones', 'min'],
  undelivered: ['Not delivered', 'parcels a day'],
  failed: ['First attempts that fail', '%'],
  vanKm: ['Van-km', 'km a day'],
  feederKm: ['Feeder-km', 'km a day'],
  stockedKm: ['Feeder-km for goods in stock, as assumed', 'km a day'],
  bikeKm: ['Bike-km', 'km a day'],
  walkedKm: ['Couriers’ km on foot, with carts', 'km a day'],
  contractedKm: ['Contractors’ km, as expected', 'km a day'],
  motorKm: ['Motor-km, contractors’ included', 'km a day'],
  co2: ['CO₂', 'kg a day'],
  kerb: ['Vans and feeders at the kerb', 'min a day'],
  bikeKerb: ['Bikes at the kerb', 'min a day'],
  vans: ['Vans out', 'a day'],
  bikes: ['Cargo bikes or carts out', 'a day'],
  feeders: ['Feeders out', 'a day'],
  vanLoad: ['Load of a van', 'parcels a tour'],
  bikeLoad: ['Load of a cargo bike or cart', 'parcels a tour'],
  depotParcels: ['Through micro-depots', 'parcels a day'],
  lockerParcels: ['Into lockers', 'parcels a day'],
  refused: ['Refused by full lockers', 'parcels a day'],
  walk: ['Way to a locker', 'min a trip'],
  carKm: ['Recipients’ driving', 'km a day'],
  paidHours: ['Couriers’ paid hours', 'h a day'],
  shift: ['A courier’s shift', 'h'],
  kilograms: ['Carried by a courier', 'kg a shift'],
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
    note: 'Mean over the draws, under it the 95 % interval of each scenario by itself: day-to-day luck only. “Best” stands only where a scenario beats every other one, pair by pair on the same days, with 5 % of error over all pairs. Press a figure to order the scenarios by it.',
    early: 'The figures come with the first runs.',
  },
} as const;
