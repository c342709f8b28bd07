// Defaults of the peak season: days on which people order more.
import { assumed, type Parameter } from './parameter.ts';

export const SEASON = {
  'demand.peakShare': assumed(
    'Days of the peak season',
    'share',
    0,
    0,
    0.2,
    'none by default; the weeks before Christmas are about a tenth of the operating days of a year',
  ),
  'demand.peakFactor': assumed(
    'Parcels on a day of the peak season, as a factor',
    '',
    1.5,
    1.2,
    2.5,
    'no readable source',
  ),
} as const satisfies Record<string, Parameter>;
