// What lists of a draw's parcels share: which draw of how many it is, and the name of a parcel, which a press shows on the map.

import type { Session } from '../app/session.ts';
import { scenarioLetter } from '../base/format.ts';
import { shownName } from '../persistence/bundled-names.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import { useDesk } from './desk-context.ts';
import { showParcel } from './parcel-moment.ts';
import { words } from './words.ts';

/** "C Six depots, draw 3 of 8": what the charts are means over, and the one of them that is listed. */
export function drawListed({ study, scenario, replication, results }: Session): string {
  const row = study.value?.scenarios.findIndex(({ id }) => id === scenario.value) ?? -1;
  const shown = study.value?.scenarios[row];
  const called = `${scenarioLetter(Math.max(0, row))} ${shown === undefined ? '' : shownName(shown)}`;
  return words.behind.draw(called, replication.value + 1, drawsRun({ scenario, replication, results }));
}

/** Draws that the scenario on show has met, the one on show among them. */
export function drawsRun({
  scenario,
  replication,
  results,
}: Pick<Session, 'scenario' | 'replication' | 'results'>): number {
  return Math.max(replication.value + 1, results.value.get(scenario.value)?.length ?? 0);
}

export function ParcelName({ run, parcel }: { readonly run: ShownRun; readonly parcel: number }) {
  const tools = useDesk();
  const { stage } = tools;
  const thing = tools.desk.session.selected.value;
  const isChosen = thing?.kind === 'parcel' && thing.index === parcel;
  return (
    <>
      <button type="button" class="link" aria-pressed={isChosen} onClick={() => showParcel(tools, run, parcel)}>
        {words.thing.parcel(parcel + 1)}
      </button>
      {isChosen && (
        <button
          type="button"
          class="link to-story"
          onClick={() => {
            stage.tab.value = 'why';
            stage.sheetUp.value = true;
          }}
        >
          {words.thing.story}
        </button>
      )}
    </>
  );
}
