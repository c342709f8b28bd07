// What must be said on the map: illustrative demand, and one draw of many.
import { percent } from '../base/format.ts';
import { useDesk } from './desk-context.ts';
import { DrawChoice } from './draw-choice.tsx';
import { Ring } from './ring.tsx';
import { words } from './words.ts';

export function MapStamps() {
  const { desk } = useDesk();
  const { study, run, replication, drawing } = desk.session;
  const rest = run.value === null ? null : drawing.value;
  return (
    <div class="stamps">
      {study.value?.demand.illustrative === true && (
        <span class="stamp" title={words.map.illustrativeHint}>
          {words.map.illustrative}
        </span>
      )}
      {study.value !== null && <DrawChoice draw={replication.value} seed={study.value.seed} />}
      {rest !== null && (
        <span class="stamp quiet drawing-rest">
          <Ring share={rest.share} size={14} />
          {words.map.drawingRest}
        </span>
      )}
    </div>
  );
}

/** The ring over the map while a study is opened, or the run to be shown is computed. */
export function DrawingRing() {
  const { desk } = useDesk();
  const progress = desk.session.drawing.value;
  const opening = desk.session.openingNow.value;
  if (opening !== null) {
    return (
      <div class="drawing opening" role="status">
        <Ring share={opening.share} size={28} />
        <span>
          <b>{words.map.opening}</b>
          <small>
            {words.doing[opening.doing]} … <Share of={opening.share} />
          </small>
        </span>
        <button
          type="button"
          class="button"
          onClick={() => {
            desk.cancelOpening();
            // Where none was open, the menu is the way on.
            if (desk.session.study.peek() === null) document.querySelector<HTMLElement>('.study-button')?.focus();
          }}
        >
          {words.map.cancel}
        </button>
      </div>
    );
  }
  if (progress === null || desk.session.run.value !== null) return null;
  const hadOne = desk.session.results.value.size > 0;
  return (
    <div class="drawing" role="status">
      <Ring share={progress.share} size={28} />
      <span>
        <b>{hadOne ? words.map.redrawing : words.map.drawing}</b>
        <small>
          {words.doing[progress.doing]} … <Share of={progress.share} />
        </small>
      </span>
    </div>
  );
}

/** For the eye alone: a screen reader would say each percent. */
function Share({ of }: { readonly of: number }) {
  return <span aria-hidden="true">{percent(of, 0)}</span>;
}
