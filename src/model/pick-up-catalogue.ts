// Defaults of parcels that households and businesses send: how many are picked up.
import { assumed, type Parameter } from './parameter.ts';

export const PICK_UPS = {
  'demand.pickUps.household': assumed(
    'Pick-ups from households, for each parcel brought to one',
    'share',
    0,
    0,
    0.15,
    'no readable source; none unless a study asks for them, and where they are fetched at the door mostly returns of 0.05 to 0.1',
  ),
  'demand.pickUps.business': assumed(
    'Pick-ups from businesses, for each parcel brought to one',
    'share',
    0,
    0,
    0.5,
    'no readable source; none unless a study asks for them, and shops that send orders of their own have many',
  ),
} as const satisfies Record<string, Parameter>;
