// Goes to a parcel: chosen, and in the middle of the map at the moment of its hand-over or of its end.
import { clampTime } from '../app/moment.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import type { DeskTools } from './desk-context.ts';

export function showParcel({ desk, stage }: Pick<DeskTools, 'desk' | 'stage'>, run: ShownRun, parcel: number): void {
  const { playing, time } = desk.session;
  const { handed, stateStart, stateTime } = run.parcels;
  const given = handed[parcel] as number;
  const last = stateTime[(stateStart[parcel + 1] as number) - 1] ?? run.from;
  playing.value = false;
  time.value = clampTime(run, Number.isFinite(given) ? given : last);
  void desk.select({ kind: 'parcel', index: parcel });
  stage.map.peek()?.follow({ kind: 'parcel', index: parcel });
}
