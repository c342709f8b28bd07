// The parcels a day of each micro-depot and locker of the scenario on show: means over its runs, not of one draw.
import { percent, range } from '../base/format.ts';
import type { Estimate, ScenarioSummary } from '../experiment/comparison.ts';
import type { ScenarioView } from '../service/protocol.ts';
import { usePlaceListed } from './place-name.tsx';
import { TableHead } from './text-table.tsx';
import { perDayWords } from './thing-words.ts';
import { words } from './words.ts';

export function PlaceTable({ summary, view }: { readonly summary: ScenarioSummary; readonly view: ScenarioView }) {
  const { name, list } = usePlaceListed(view);
  if (summary.facilities.length === 0) return null;
  return (
    <section class="places">
      <h3>{words.compare.places(summary.name, summary.replications)}</h3>
      {summary.facilities.some(({ kind }) => kind === 'locker') && (
        <p class="intro">
          {words.compare.lockerShare(percent(summary.lockerShare.mean), shareWords(summary.lockerShare))}
        </p>
      )}
      <table class="facilities">
        <TableHead titles={[words.why.facility, words.why.perDay, words.compare.interval]} />
        <tbody>
          {summary.facilities.map(({ id, parcelsPerDay }) => (
            <tr key={id}>
              <th scope="row">{name(id)}</th>
              <td>{perDayWords(parcelsPerDay.mean)}</td>
              <td>{intervalWords(parcelsPerDay)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {list}
    </section>
  );
}

function shareWords({ low, high }: Estimate): string {
  if (low === null || high === null) return words.compare.tooFew;
  return range(100 * Math.max(0, low), 100 * Math.min(1, high), 1);
}

/** Fewer than no parcels are never brought, whatever the t interval says. */
function intervalWords({ mean, low, high }: Estimate): string {
  if (low === null || high === null) return words.compare.tooFew;
  return range(Math.max(0, low), high, mean < 10 ? 1 : 0);
}
