// What would have saved it: the button that asks, how far the runs are, and the changes ranked by what they save.
import { useRef } from 'preact/hooks';
import { SAVING_DRAWS } from '../app/saving-campaign.ts';
import type { FoundSavings, SavingQuestion, SavingState } from '../app/session.ts';
import { decimal, duration, range, signedDecimal } from '../base/format.ts';
import { MINUTE } from '../base/units.ts';
import type { Estimate } from '../experiment/comparison.ts';
import { isSure } from '../experiment/savings.ts';
import type { PlainTable } from '../persistence/csv-writer.ts';
import type { ParcelFate } from '../service/parcel-protocol.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import { useDesk } from './desk-context.ts';
import { SaveButtons } from './save-buttons.tsx';
import { words } from './words.ts';

export function Savings() {
  const { desk } = useDesk();
  const host = useRef<HTMLDivElement>(null);
  const { savings, scenario, replication, selected } = desk.session;
  const { found, running } = savings.value;
  const thing = selected.value;
  const parcel = thing?.kind === 'parcel' ? thing.index : null;
  const isAbout = (asked: SavingQuestion): boolean =>
    asked.scenario === scenario.value && asked.replication === replication.value;
  // The button that was pressed goes away: whoever uses keys stays here.
  const stayWith = (act: () => void) => () => {
    act();
    host.current?.focus();
  };
  const answer = found !== null && isAbout(found) ? found : null;
  const isOfThis = answer !== null && (parcel === null || answer.parcel === parcel);
  return (
    <section class="savings" aria-labelledby="savings">
      <h2 id="savings">{words.savings.title}</h2>
      <div ref={host} tabIndex={-1}>
        {running !== null ? (
          <Trying running={running} onCancel={stayWith(desk.cancelSavings)} />
        ) : (
          <>
            {answer !== null && <Answer answer={answer} />}
            {!isOfThis && (
              <>
                <button type="button" class="button" onClick={stayWith(desk.askSavings)}>
                  {words.savings.ask}
                </button>
                <p class="fine-print">{words.savings.hint(SAVING_DRAWS)}</p>
              </>
            )}
          </>
        )}
      </div>
    </section>
  );
}

function Trying({
  running,
  onCancel,
}: {
  readonly running: NonNullable<SavingState['running']>;
  readonly onCancel: () => void;
}) {
  const { done, total } = running;
  return (
    <>
      <p id="savings-progress">{words.savings.progress(done, total)}</p>
      <progress value={done} max={total} aria-labelledby="savings-progress" />{' '}
      <button type="button" class="button" onClick={onCancel}>
        {words.savings.cancel}
      </button>
    </>
  );
}

function Answer({ answer }: { readonly answer: SavingQuestion & FoundSavings }) {
  const { savings, ofParcel, parcel, draws, replication } = answer;
  const { run } = useDesk().desk.session;
  const isLate = parcel !== null && run.value !== null && wasLate(run.value.parcels, parcel);
  return (
    <>
      <div role="status">
        {isLate && <p class="intro">{parcelSentence(parcel, replication, ofParcel)}</p>}
        <p class="intro">{savedSentence(savings, draws)}</p>
      </div>
      <div class="scroll" role="group" tabIndex={0} aria-label={words.savings.title}>
        <table class="measures">
          <thead>
            <tr>
              <th scope="col">{words.savings.change}</th>
              <th scope="col">{words.savings.late}</th>
              <th scope="col">{words.savings.cost}</th>
              {parcel !== null && <th scope="col">{words.savings.parcel(parcel + 1)}</th>}
            </tr>
          </thead>
          <tbody>
            {savings.ranked.map(({ name, late, cost }) => (
              <tr key={name}>
                <th scope="row">{words.savings.names[name]}</th>
                <td>
                  <Amount of={late} digits={1} />
                </td>
                <td>
                  <Amount of={cost} digits={2} />
                </td>
                {parcel !== null && <td>{fateWords(ofParcel.get(name))}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <SaveButtons what={words.savings.what} table={() => plainSavings(answer)} ofScenario />
      <p class="fine-print">{words.savings.note(draws)}</p>
    </>
  );
}

function wasLate({ handed, promise }: ShownRun['parcels'], parcel: number): boolean {
  return (handed[parcel] as number) > (promise[parcel] as number);
}

/** What would have brought a late parcel on time, in the draw in which it is late. */
export function parcelSentence(parcel: number, replication: number, ofParcel: FoundSavings['ofParcel']): string {
  // What is not left over from before was handed over at its first attempt.
  const saving = [...ofParcel]
    .filter(([, fate]) => fate === 0 || fate === 'not there')
    .map(([name]) => words.savings.names[name]);
  return words.savings.ofParcel(parcel + 1, replication + 1, saving);
}

/** "Somebody always home saves most: 158.6 (147.2 to 170.0) late parcels a day." */
export function savedSentence({ ranked, most }: FoundSavings['savings'], draws: number): string {
  const sure = ranked.find(isSure);
  if (sure === undefined) return words.savings.nothing(draws);
  const { mean, low, high } = sure.late;
  const interval = low === null || high === null ? words.compare.tooFew : range(low, high, 1);
  const said = words.savings[sure.name === most ? 'most' : 'some'];
  return said(words.savings.names[sure.name], `${decimal(mean, 1)} (${interval})`, words.savings.unit);
}

function Amount({ of: { mean, low, high, n }, digits }: { readonly of: Estimate; readonly digits: number }) {
  if (n === 0) return null;
  return (
    <>
      {signedDecimal(mean, digits)}
      <small>{low === null || high === null ? words.compare.tooFew : range(low, high, digits)}</small>
    </>
  );
}

function fateWords(fate: ParcelFate | undefined): string {
  if (fate === undefined) return '';
  if (fate === null) return words.savings.returned;
  if (fate === 'not there') return words.savings.before;
  return fate === 0 ? words.savings.onTime : words.savings.lateBy(duration(fate / MINUTE));
}

function plainSavings({ savings, ofParcel, parcel }: SavingQuestion & FoundSavings): PlainTable {
  const { change, late, cost } = words.savings;
  const three = ({ mean, low, high }: Estimate) =>
    [mean, low, high].map((value) => (value === null ? '' : String(value)));
  const ends = (head: string) => [head, words.save.low(head), words.save.high(head)];
  return {
    head: [change, ...ends(late), ...ends(cost), ...(parcel === null ? [] : [words.savings.parcel(parcel + 1)])],
    rows: savings.ranked.map((saving) => [
      words.savings.names[saving.name],
      ...three(saving.late),
      ...three(saving.cost),
      ...(parcel === null ? [] : [fateWords(ofParcel.get(saving.name))]),
    ]),
  };
}
