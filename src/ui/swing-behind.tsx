// The parcels behind a bar of the tornado: chosen by a press or from a list, run at both ends, listed with what moves them.
import { useState } from 'preact/hooks';
import { SWING_RUNS } from '../app/swing-question.ts';
import type { SwingParcels } from '../app/swing-rows.ts';
import { decimal, scenarioLetter, signedDecimal, signedEuros } from '../base/format.ts';
import { toEuros } from '../base/money.ts';
import { saySwing, swingsShown, type TornadoView } from '../charts/tornado-words.ts';
import { assumptionName } from '../experiment/assumption-names.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import { useDesk } from './desk-context.ts';
import { drawListed, ParcelName } from './drawn-parcels.tsx';
import { words } from './words.ts';

/** Rows before the reader asks for more, and then. */
const FIRST = 8;
const MOST = 60;

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
  const [isWhole, setWhole] = useState(false);
  const said = words.behind.swing;
  const listed = rows.slice(0, isWhole ? MOST : FIRST);
  const title = said.title(drawListed(desk.session), name, scenarioLetter(view.baseline));
  const draws = view.sensitivity.costPerParcel.n;
  const amount = (euros: number | null) => (euros === null ? words.why.noneDelivered : signedEuros(euros));
  const inEuros = (cost: number) => signedDecimal(toEuros(cost), 2);
  return (
    <section class="behind" aria-label={title}>
      <p class="behind-title">
        {title} <span role="status">· {words.behind.count(decimal(rows.length))}</span>
      </p>
      {rows.length === 0 ? (
        <p class="fine-print">{said.none}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.behind.parcel}</th>
              <th scope="col">{said.low}</th>
              <th scope="col">{said.high}</th>
              <th scope="col">{said.move}</th>
            </tr>
          </thead>
          <tbody>
            {listed.map((row) => (
              <tr key={row.parcel}>
                <th scope="row">
                  <ParcelName run={run} parcel={row.parcel} />
                </th>
                <td>{inEuros(row.low)}</td>
                <td>{inEuros(row.high)}</td>
                <td>{inEuros(row.high - row.low)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!isWhole && rows.length > listed.length && (
        <button type="button" class="link" onClick={() => setWhole(true)}>
          {words.behind.more(Math.min(rows.length, MOST) - listed.length)}
        </button>
      )}
      <p class="fine-print">
        {said.what(amount(low), amount(high))} {rows.length > 0 && words.behind.press}{' '}
        {said[run.replication < draws ? 'one' : 'other'](draws)}
      </p>
    </section>
  );
}
