// The caption over each half of the twin maps: which scenario it is, and how its day goes up to this moment.

import { useComputed } from '@preact/signals';
import { countDays } from '../app/day-so-far.ts';
import { clock, decimal } from '../base/format.ts';
import { MINUTE } from '../base/units.ts';
import { shownName } from '../persistence/bundled-names.ts';
import { useDesk } from './desk-context.ts';
import type { Half } from './map-colours.ts';
import { letterOf } from './twin-words.ts';
import { words } from './words.ts';

/** Id of the element that says in words what a half shows. */
export const summaryId = (half: Half): string => `twin-summary-${half}`;

export function TwinCaption({ half }: { readonly half: Half }) {
  const { desk } = useDesk();
  const { session, twins } = desk;
  const { study, time, playing } = session;
  const run = half === 'first' ? session.run : twins.run;
  const view = half === 'first' ? session.view : twins.view;
  const letter = letterOf(study.value, view.value?.id ?? null);
  const name = view.value?.name ?? '';
  const count = useComputed(() => (run.value === null ? null : countDays(run.value.parcels)));
  // While the day plays, said anew when the minute is another, not at every frame; at rest it counts to the second, as the cards do.
  const moment = useComputed(() => (playing.value ? Math.floor(time.value / MINUTE) * MINUTE : time.value));
  const so = useComputed(() => count.value?.(moment.value) ?? null);
  const figures = useComputed(() =>
    so.value === null ? '' : words.twin.figures(decimal(so.value.handedOver), decimal(so.value.late)),
  );
  const summary = useComputed(() => {
    if (so.value === null || run.value === null) return '';
    const at = moment.value;
    const out = run.value.tours.filter(({ departs, ends }) => departs <= at && at < ends).length;
    const { handedOver, late } = so.value;
    const [letterNow, nameNow] = [letterOf(study.value, view.value?.id ?? null), view.value?.name ?? ''];
    return words.twin.summary(letterNow, nameNow, clock(at), handedOver, decimal(late), out);
  });
  return (
    <div class={`twin-caption ${half}`}>
      {half === 'first' ? (
        <>
          <span class="letter">{letter}</span>
          <b title={name}>{name}</b>
        </>
      ) : (
        <OtherChoice />
      )}
      <span class="twin-figures" title={words.twin.figuresHint}>
        {figures}
      </span>
      <p class="unseen" id={summaryId(half)}>
        {summary}
      </p>
    </div>
  );
}

function OtherChoice() {
  const { desk } = useDesk();
  const { session, twins } = desk;
  const study = session.study.value;
  return (
    <select
      aria-label={words.twin.other}
      value={twins.scenario.value ?? ''}
      onChange={(event) => twins.open(event.currentTarget.value)}
    >
      {study?.scenarios
        .filter(({ id }) => id !== session.scenario.value)
        .map((one) => (
          <option key={one.id} value={one.id}>
            {words.twin.option(letterOf(study, one.id), shownName(one))}
          </option>
        ))}
    </select>
  );
}
