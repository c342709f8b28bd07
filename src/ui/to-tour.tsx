// From a parcel to the tour that had it aboard last: its vehicle is chosen while it is on that tour, and its load is drawn.
import { clampTime } from '../app/moment.ts';
import { useDesk } from './desk-context.ts';
import { words } from './words.ts';

export function ToTour({ tour }: { readonly tour: number }) {
  const { desk, stage } = useDesk();
  const { run, time, playing } = desk.session;
  const shown = run.value;
  const view = shown?.tours.find(({ index }) => index === tour);
  if (shown === null || view === undefined) return null;
  const { vehicle, departs, ends } = view;
  return (
    <button
      type="button"
      class="link"
      onClick={() => {
        playing.value = false;
        time.value = clampTime(shown, Math.min(ends - 1, Math.max(departs, time.peek())));
        void desk.select({ kind: 'vehicle', index: vehicle });
        stage.tab.value = 'tours';
        stage.sheetUp.value = true;
      }}
    >
      {words.behind.onTour}
    </button>
  );
}
