// What is known at once while something is dragged: who is in reach of it, and one draw of the day as it would be.
import { decimal, scenarioLetter, signedEuros, signedPoints } from '../base/format.ts';
import type { Point } from '../base/geometry.ts';
import { useDesk } from './desk-context.ts';
import type { MapHandle } from './stage.ts';
import { words } from './words.ts';

/** Metres that it may have gone on from where it was tried. */
const HERE = 15;

/** Pixels of the map that the card may take, with the name of what is dragged beside its symbol. */
const CORNER = { width: 440, height: 190 };

/** Only for eyes: whoever moves things by the form hears the real comparison. */
export function DragEstimate() {
  const { desk, stage } = useDesk();
  const { dragged, study } = desk.session;
  const now = dragged.value;
  if (now === null) return null;
  const { name, position, refusal, inReach, trial } = now;
  const isHere = trial !== null && distance(trial.position, position) <= HERE;
  const letter = scenarioLetter(study.value?.scenarios.findIndex(({ id }) => id === trial?.baseline) ?? 0);
  const style = `card drag-estimate${isCovered(stage.map.value, position) ? ' lower' : ''}`;
  if (refusal !== null) {
    return (
      <div class={style} aria-hidden="true">
        <b>{name}</b>
        <span class="refused">{refusal}</span>
      </div>
    );
  }
  return (
    <div class={style} aria-hidden="true">
      <b>{name}</b>
      {inReach !== null && <span>{words.dragging.inReach(decimal(inReach))}</span>}
      {trial === null ? (
        <span class="rough">{words.dragging.here}</span>
      ) : (
        <span class={isHere ? 'tried' : 'tried elsewhere'}>
          {!isHere && `${words.dragging.before} `}≈ {words.dragging.trial(signedEuros(trial.costPerParcel), letter)}
          {trial.onTimeShare !== null && `, ${words.dragging.onTime(signedPoints(trial.onTimeShare))}`}
        </span>
      )}
      {trial !== null && <span class="rough">{words.dragging.rough}</span>}
    </div>
  );
}

/** True where the card, in its usual corner, would lie over what is dragged. */
function isCovered(map: MapHandle | null, position: Point): boolean {
  const spot = map?.screenOf(position);
  return spot !== undefined && spot.x < CORNER.width && spot.y < CORNER.height;
}

function distance(
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
