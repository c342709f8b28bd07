// Defaults of what parcels of each size class take up and weigh.
import { assumed, computed, type Parameter } from './parameter.ts';

const box = (name: string, munich: number) =>
  `middle of the sides of box ${name} of KIT logiTopp (public repository), the least at its lowest; the Munich model’s code names ${munich} l (FOCA)`;
const weight =
  'no readable source; a mean of 4 kg at the usual sizes, 3 to 8: private recipients’ weigh 3 to 4 kg, all of Germany’s 7.4 (2016)';

export const PARCELS = {
  'demand.litres.XS': computed('Volume of a parcel, XS', 'l', 4.7, 1, 17.5, box('S', 17.5)),
  'demand.litres.S': computed('Volume of a parcel, S', 'l', 13.1, 8.4, 35, box('M', 35)),
  'demand.litres.M': computed('Volume of a parcel, M', 'l', 27.8, 17.8, 140, box('L', 140)),
  'demand.litres.L': computed('Volume of a parcel, L', 'l', 66.6, 43, 280, box('XL', 280)),
  'demand.kilograms.XS': assumed('Weight of a parcel, XS', 'kg', 1, 0.75, 2, weight),
  'demand.kilograms.S': assumed('Weight of a parcel, S', 'kg', 3, 2.25, 6, weight),
  'demand.kilograms.M': assumed('Weight of a parcel, M', 'kg', 6, 4.5, 12, weight),
  'demand.kilograms.L': assumed('Weight of a parcel, L', 'kg', 12, 9, 24, weight),
} as const satisfies Record<string, Parameter>;
