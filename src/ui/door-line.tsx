// Where several parcels share the chosen one's door: which of them it is, and a button to the next.
import type { Seconds } from '../base/units.ts';
import { parcelsAtDoor } from '../map/door-parcels.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import { useDesk } from './desk-context.ts';
import { words } from './words.ts';

export interface DoorLineProps {
  readonly run: ShownRun;
  readonly parcel: number;
  readonly time: Seconds;
}

export function DoorLine({ run, parcel, time }: DoorLineProps) {
  const { desk } = useDesk();
  const here = parcelsAtDoor(run.parcels, parcel, time);
  if (here.length < 2) return null;
  const at = here.indexOf(parcel);
  const next = here[(at + 1) % here.length] as number;
  return (
    <p>
      {words.thing.atDoor(at + 1, here.length)}{' '}
      <button type="button" class="link" onClick={() => void desk.select({ kind: 'parcel', index: next })}>
        {words.thing.nextAtDoor}
      </button>
    </p>
  );
}
