// Any slice of the draw's parcels chosen from a list: what a press on a chart does, for keys and screen readers, too.
import { useComputed } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { MINUTE } from '../base/units.ts';
import { LATENESS_CAUSES } from '../metrics/cause.ts';
import { LATENESS_BINS } from '../metrics/indicators.ts';
import { TIERS } from '../model/ledger-words.ts';
import type { Slice } from '../service/slice.ts';
import { Behind } from './behind.tsx';
import { dayWords } from './clock-words.ts';
import { useDesk } from './desk-context.ts';
import { MomentSteps } from './moment-steps.tsx';
import { saySlice } from './slice-words.ts';
import { words } from './words.ts';

const rows = (count: number): number[] => Array.from({ length: count }, (_, row) => row);

/** By group, in the order in which they are offered. */
const SLICES: Readonly<Record<keyof typeof words.behind.groups, readonly Slice[]>> = {
  whole: [{ kind: 'all' }, { kind: 'late' }, { kind: 'returned' }],
  cause: LATENESS_CAUSES.map((cause) => ({ kind: 'cause', cause })),
  late: rows(LATENESS_BINS.length).map((bin) => ({ kind: 'late bin', bin })),
  tier: TIERS.map((tier) => ({ kind: 'tier', tier })),
  tenth: rows(10).map((row) => ({ kind: 'tenth', tenth: 10 - row })),
  hour: rows(24).map((hour) => ({ kind: 'hour', hour })),
};
const ALL = Object.values(SLICES).flat();

/** Of what the timeline's bars are. */
const QUARTER = 15 * MINUTE;

export function BehindChoice() {
  const { desk, stage } = useDesk();
  const { run, time, playing } = desk.session;
  const { listed } = stage;
  // Follows the timeline where somebody moves it, not while it plays.
  const still = useRef(time.peek());
  const quarter = useComputed(() => {
    if (!playing.value) still.current = Math.floor(time.value / QUARTER) * QUARTER;
    return still.current;
  });
  const from = quarter.value;
  const chosen = listed.value;
  const isNow = chosen === 'now';
  const slice: Slice | null = isNow ? { kind: 'moment', from, until: from + QUARTER } : chosen;
  const day = isNow && run.value !== null ? dayWords(from, run.value) : '';
  return (
    <section class="behind-choice" aria-labelledby="behind-choice">
      <h2 id="behind-choice">{words.behind.title}</h2>
      <label>
        {words.behind.choose}{' '}
        <select
          value={isNow ? 'now' : slice === null ? '' : String(ALL.indexOf(slice))}
          onChange={(event) => {
            const { value } = event.currentTarget;
            listed.value = value === 'now' ? value : value === '' ? null : (ALL[Number(value)] ?? null);
          }}
        >
          <option value="">{words.behind.nothing}</option>
          <option value="now">{words.behind.now}</option>
          {(Object.keys(SLICES) as (keyof typeof SLICES)[]).map((group) => (
            <optgroup key={group} label={words.behind.groups[group]}>
              {SLICES[group].map((slice) => (
                <option key={ALL.indexOf(slice)} value={String(ALL.indexOf(slice))}>
                  {saySlice(slice)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <p class="fine-print">{words.behind.hint}</p>
      <MomentSteps />
      {slice !== null && <Behind slice={slice} name={day} />}
    </section>
  );
}
