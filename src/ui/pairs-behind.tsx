// The parcels behind a bar of the paired differences: those of the draw on show that differ most from the same in the baseline.
import { useEffect, useRef, useState } from 'preact/hooks';
import { PAIR_RUNS } from '../app/pair-question.ts';
import type { PairMeasure, PairParcels, PairRow } from '../app/pair-rows.ts';
import { decimal, scenarioLetter, signedDecimal, signedEuros } from '../base/format.ts';
import { toEuros } from '../base/money.ts';
import { MINUTE } from '../base/units.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import { useDesk } from './desk-context.ts';
import { drawListed, drawsRun, ParcelName } from './drawn-parcels.tsx';
import { Icon } from './icons.tsx';
import { words } from './words.ts';

/** Rows before the reader asks for more, and then. */
const FIRST = 8;
const MOST = 60;

export interface PairsBehindProps {
  readonly measure: PairMeasure;
  readonly onClose: () => void;
}

export function PairsBehind({ measure, onClose }: PairsBehindProps) {
  const { desk } = useDesk();
  const { session, pairs } = desk;
  const run = session.run.value;
  const isDrawn = run !== null && run.result !== null && session.drawing.value === null;
  const isBaseline = session.scenario.value === session.study.value?.scenarios[0].id;
  // Asked anew for every run that comes on show.
  useEffect(() => {
    if (isDrawn && !isBaseline) pairs.ask(measure);
  }, [run, isDrawn, isBaseline, measure]);
  useEffect(() => pairs.close, [pairs]);
  const state = pairs.state.value;
  const host = useRef<HTMLElement>(null);
  useEffect(() => host.current?.scrollIntoView({ block: 'nearest' }), [state?.found]);
  const said = words.behind.pairs;
  const baseline = scenarioLetter(0);
  const title = said.title[measure](drawListed(session), baseline);
  const found = isDrawn && !isBaseline ? (state?.found ?? null) : null;
  return (
    <section class="behind" aria-label={title} ref={host}>
      <header>
        <p class="behind-title">
          {title}{' '}
          <span role="status">{found !== null && `· ${words.behind.count(decimal(found.rows[measure].length))}`}</span>
        </p>
        <button
          type="button"
          class="icon-button small"
          aria-label={words.behind.close}
          title={words.behind.close}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      {isBaseline ? (
        <p class="fine-print">{said.baseline}</p>
      ) : found === null || run === null ? (
        <p class="fine-print" role="status">
          {state === null ? words.behind.waiting : said.asking(state.done, PAIR_RUNS)}
        </p>
      ) : (
        <Found key={measure} {...{ found, run, measure, baseline }} />
      )}
    </section>
  );
}

interface FoundProps {
  readonly found: PairParcels;
  readonly run: ShownRun;
  readonly measure: PairMeasure;
  readonly baseline: string;
}

function Found({ found, run, measure, baseline }: FoundProps) {
  const { desk } = useDesk();
  const [isWhole, setWhole] = useState(false);
  const said = words.behind.pairs;
  const rows = found.rows[measure];
  const listed = rows.slice(0, isWhole ? MOST : FIRST);
  const row = desk.session.study.value?.scenarios.findIndex(({ id }) => id === run.scenario) ?? 0;
  return (
    <>
      {rows.length === 0 ? (
        <p class="fine-print">{said.none[measure]}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.behind.parcel}</th>
              <th scope="col">{said.in[measure](baseline)}</th>
              <th scope="col">{said.in[measure](scenarioLetter(row))}</th>
              <th scope="col">{said.difference}</th>
            </tr>
          </thead>
          <tbody>
            {listed.map((one) => (
              <tr key={one.parcel}>
                <th scope="row">
                  <ParcelName run={run} parcel={one.parcel} />
                </th>
                <td>{amountOf(measure, one.there)}</td>
                <td>{amountOf(measure, one.here)}</td>
                <td>{changeOf(measure, one)}</td>
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
        {said.what[measure]} {wholeOf(found, measure)} {found.alone > 0 && said.alone(found.alone, baseline)}{' '}
        {words.behind.one(drawsRun(desk.session))}
      </p>
    </>
  );
}

function wholeOf({ perParcel, onTime }: PairParcels, measure: PairMeasure): string {
  const said = words.behind.pairs;
  if (measure === 'cost') return said.wholeCost(perParcel === null ? words.why.noneDelivered : signedEuros(perParcel));
  return said.wholeOnTime(decimal(onTime.here), decimal(onTime.there), decimal(onTime.measured));
}

function amountOf(measure: PairMeasure, amount: number): string {
  if (measure === 'cost') return decimal(toEuros(amount), 2);
  return Number.isFinite(amount) ? decimal(amount / MINUTE) : words.behind.returned;
}

function changeOf(measure: PairMeasure, { here, there }: PairRow): string {
  if (measure === 'cost') return signedDecimal(toEuros(here - there), 2);
  return Number.isFinite(here - there) ? signedDecimal((here - there) / MINUTE) : '';
}
