// Any slice of the draw's parcels chosen from a list: what a press on a chart does, for keys and screen readers, too.
import { useSignal } from '@preact/signals';
import { LATENESS_CAUSES } from '../metrics/cause.ts';
import { LATENESS_BINS } from '../metrics/indicators.ts';
import { TIERS } from '../model/ledger-words.ts';
import type { Slice } from '../service/slice.ts';
import { Behind } from './behind.tsx';
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

export function BehindChoice() {
  const chosen = useSignal<Slice | null>(null);
  return (
    <section class="behind-choice" aria-labelledby="behind-choice">
      <h2 id="behind-choice">{words.behind.title}</h2>
      <label>
        {words.behind.choose}{' '}
        <select
          value={chosen.value === null ? '' : String(ALL.indexOf(chosen.value))}
          onChange={(event) => {
            const { value } = event.currentTarget;
            chosen.value = value === '' ? null : (ALL[Number(value)] ?? null);
          }}
        >
          <option value="">{words.behind.nothing}</option>
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
      {chosen.value !== null && <Behind slice={chosen.value} />}
    </section>
  );
}
