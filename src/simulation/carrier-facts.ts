// Facts about parcels that pass to others: to another carrier's hub, or to a contractor.
import type { Seconds } from '../base/units.ts';

export type CarrierFact =
  /** It changed hands: for a pooled micro-depot that another hub supplies, or back to its own. */
  | {
      readonly kind: 'handed-on';
      readonly time: Seconds;
      readonly parcel: number;
      readonly from: number;
      readonly facility: number;
    }
  /** Given to a contractor (row of the placement's): at a hub by rule of the zone, or for why the own vans or bikes leave it today. */
  | {
      readonly kind: 'contracted';
      readonly time: Seconds;
      readonly parcel: number;
      readonly contractor: number;
      readonly facility: number;
      readonly why:
        | 'zone'
        | 'vehicle full'
        | 'shift ended'
        | 'depot shut'
        | 'depot full'
        | 'access hours'
        | 'breakdown';
    };
