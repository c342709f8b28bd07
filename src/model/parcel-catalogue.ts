// Defaults of what parcels of each size class take up and weigh.
import { computed, type Parameter } from './parameter.ts';

const box = (name: string, munich: number) =>
  `middle of the sides of box ${name} of KIT logiTopp (public repository), the least at its lowest; the Munich model’s code names ${munich} l (FOCA)`;

export const PARCELS = {
  'demand.litres.XS': computed('Volume of a parcel, XS', 'l', 4.7, 1, 17.5, box('S', 17.5)),
  'demand.litres.S': computed('Volume of a parcel, S', 'l', 13.1, 8.4, 35, box('M', 35)),
  'demand.litres.M': computed('Volume of a parcel, M', 'l', 27.8, 17.8, 140, box('L', 140)),
  'demand.litres.L': computed('Volume of a parcel, L', 'l', 66.6, 43, 280, box('XL', 280)),
} as const satisfies Record<string, Parameter>;
