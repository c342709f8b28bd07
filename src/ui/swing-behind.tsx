// The parcels behind a bar of the tornado: chosen by a press or from a list, run at both ends, listed with what moves them.
import { SWING_RUNS } from '../app/swing-question.ts';
import type { SwingParcels, SwingRow } from '../app/swing-rows.ts';
import { scenarioLetter, signedDecimal, signedEuros } from '../base/format.ts';
import { toEuros } from '../base/money.ts';
import { saySwing, swingsShown, type TornadoView } from '../charts/tornado-words.ts';
import { assumptionName } from '../experiment/assumption-names.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import { BehindFrame } from './behind-frame.tsx';
import { useDesk } from './desk-context.ts';
import { drawListed } from './drawn-parcels.tsx';
import { ParcelTable } from './parcel-table.tsx';
import { words } from './words.ts';

export function SwingBehind({ view }: { readonly view: TornadoView }) {
  const { desk } = useDesk();
  const { swing, session } = desk;
  const state = swing.state.value;
  const run = session.run.value;
  const said = words.behind.swing;
  const swings = swingsShown(view.sensitivity);
  const asked = swings.find(({ id }) => id === state?.asked);
  const name = asked === undefined ? '' : assumptionName(asked);
  return (
    <div class="swing-behind">
      <label>
        {said.choose}{' '}
        <select
          value={asked?.id ?? ''}
          disabled={run?.result == null}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (value === '') swing.close();
            else swing.ask(value);
          }}
        >
          <option value="">{words.behind.nothing}</option>
          {swings.map((one) => (
            <option key={one.id} value={one.id}>
              {assumptionName(one)}
            </option>
          ))}
        </select>
      </label>
      {state !== null && asked !== undefined && state.found === null && (
        <div role="group" aria-label={name}>
          <p id="swing-progress" role="status">
            {said.asking(name, state.done, SWING_RUNS)}
          </p>
          <progress value={state.done} max={SWING_RUNS} aria-labelledby="swing-progress" />{' '}
          <button type="button" class="button" onClick={swing.close}>
            {said.cancel}
          </button>
        </div>
      )}
      {asked !== undefined && <p class="fine-print">{saySwing(asked)}</p>}
      {state?.found != null && run !== null && (
        <Found key={name} found={state.found} run={run} name={name} view={view} />
      )}
    </div>
  );
}

interface FoundProps {
  readonly found: SwingParcels;
  readonly run: ShownRun;
  readonly name: string;
  readonly view: TornadoView;
}

function Found({ found: { rows, low, high }, run, name, view }: FoundProps) {
  const { desk } = useDesk();
  const said = words.behind.swing;
  const title = said.title(drawListed(desk.session), name, scenarioLetter(view.baseline));
  const draws = view.sensitivity.costPerParcel.n;
  const amount = (euros: number | null) => (euros === null ? words.why.noneDelivered : signedEuros(euros));
  const inEuros = (cost: number) => signedDecimal(toEuros(cost), 2);
  const columns = [
    { head: said.low, cell: (row: SwingRow) => inEuros(row.low) },
    { head: said.high, cell: (row: SwingRow) => inEuros(row.high) },
    { head: said.move, cell: (row: SwingRow) => inEuros(row.high - row.low) },
  ];
  return (
    <BehindFrame title={title} count={rows.length}>
      <ParcelTable
        run={run}
        rows={rows}
        columns={columns}
        none={said.none}
        foot={() => (
          <>
            {said.what(amount(low), amount(high))} {rows.length > 0 && words.behind.press}{' '}
            {said[run.replication < draws ? 'one' : 'other'](draws)}
          </>
        )}
      />
    </BehindFrame>
  );
}
