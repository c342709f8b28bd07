// Who drives on streets, motor vehicles or bikes: the bits of a street that let them, and that of a banned turn that binds them.
import {
  BIKE_BACKWARD,
  BIKE_FORWARD,
  BINDS_BIKES,
  BINDS_MOTORS,
  MOTOR_BACKWARD,
  MOTOR_FORWARD,
} from './street-graph.ts';

export interface Driver {
  readonly name: 'motor' | 'bike';
  /** Bits of `access`. */
  readonly forward: number;
  readonly backward: number;
  /** Bit of `banBinds`. */
  readonly bound: number;
}

export const MOTORS: Driver = { name: 'motor', forward: MOTOR_FORWARD, backward: MOTOR_BACKWARD, bound: BINDS_MOTORS };
export const BIKES: Driver = { name: 'bike', forward: BIKE_FORWARD, backward: BIKE_BACKWARD, bound: BINDS_BIKES };

/** Both directions. */
export function bothWays({ forward, backward }: Driver): number {
  return forward | backward;
}
