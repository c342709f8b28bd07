// The parcels behind a bar of the paired differences: those of the draw on show that differ most from the same in the baseline.
import { useEffect } from 'preact/hooks';
import { PAIR_RUNS } from '../app/pair-question.ts';
import type { PairMeasure, PairParcels, PairRow } from '../app/pair-rows.ts';
import { decimal, scenarioLetter, signedDecimal, signedEuros } from '../base/format.ts';
import { toEuros } from '../base/money.ts';
import { MINUTE } from '../base/units.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import { BehindFrame } from './behind-frame.tsx';
import { useDesk } from './desk-context.ts';
import { drawListed, drawsRun } from './drawn-parcels.tsx';
import { ParcelTable } from './parcel-table.tsx';
import { words } from './words.ts';

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
  const study = session.study.value;
  // Asked anew for every run that comes on show, and after every edit: what was found is of the study before it.
  useEffect(() => {
    if (isDrawn && !isBaseline) pairs.ask(measure);
  }, [study, run, isDrawn, isBaseline, measure]);
  useEffect(() => pairs.close, [pairs]);
  const state = pairs.state.value;
  const said = words.behind.pairs;
  const baseline = scenarioLetter(0);
  const title = said.title[measure](drawListed(session), baseline);
  const found = isDrawn && !isBaseline ? (state?.found ?? null) : null;
  return (
    <BehindFrame
      title={title}
      count={found === null ? null : found.rows[measure].length}
      comes={state?.found == null ? 'asked' : 'found'}
      onClose={onClose}
    >
      {isBaseline ? (
        <p class="fine-print">{said.baseline}</p>
      ) : found === null || run === null ? (
        <p class="fine-print" role="status">
          {state !== null ? (
            said.asking(state.done, PAIR_RUNS)
          ) : pairs.isFailed.value ? (
            <>
              {said.failed}{' '}
              <button type="button" class="link" onClick={() => pairs.ask(measure)}>
                {said.again}
              </button>
            </>
          ) : (
            words.behind.waiting
          )}
        </p>
      ) : (
        <Found key={measure} {...{ found, run, measure, baseline }} />
      )}
    </BehindFrame>
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
  const said = words.behind.pairs;
  const row = desk.session.study.value?.scenarios.findIndex(({ id }) => id === run.scenario) ?? 0;
  const columns = [
    { head: said.in[measure](baseline), cell: ({ there }: PairRow) => amountOf(measure, there) },
    { head: said.in[measure](scenarioLetter(row)), cell: ({ here }: PairRow) => amountOf(measure, here) },
    { head: said.difference, cell: (pair: PairRow) => changeOf(measure, pair) },
  ];
  return (
    <ParcelTable
      run={run}
      rows={found.rows[measure]}
      columns={columns}
      none={said.none[measure]}
      foot={() => (
        <>
          {said.what[measure]} {wholeOf(found, measure)} {found.alone > 0 && said.alone(found.alone, baseline)}{' '}
          {words.behind.one(drawsRun(desk.session))}
        </>
      )}
    />
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
