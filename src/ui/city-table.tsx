// What the city and people bear in each scenario: others' cost, kilometres, kerb, recipients' ways, couriers' work.
import { decimal, euros, percent, range } from '../base/format.ts';
import type { Comparison, Estimate, ScenarioSummary } from '../experiment/comparison.ts';
import type { Slice } from '../service/slice.ts';
import { ExternalFactors } from './external-factors.tsx';
import { FIGURE_SLICES } from './figure-slices.ts';
import { estimateCell, type MeasureRow, MeasureTable, rowOf, type Said } from './measure-table.tsx';
import { words } from './words.ts';

export function CityTable({ comparison, chosen }: { readonly comparison: Comparison; readonly chosen: string }) {
  const { title: label, note: own, contractedNote } = words.city;
  const isBought = comparison.summaries.some(({ contractedKm }) => contractedKm.mean > 0);
  const note = isBought ? `${own} ${contractedNote}` : own;
  return (
    <MeasureTable name="city-table" isListing {...{ label, comparison, chosen, note }} rows={cityRows(comparison)}>
      <ExternalFactors summary={comparison.summaries.find(({ id }) => id === chosen)} />
    </MeasureTable>
  );
}

/** Rows that are nothing in every scenario are left out. */
export function cityRows(comparison: Comparison): MeasureRow[] {
  const { summaries } = comparison;
  const row = (
    label: string,
    unit: string,
    of: (summary: ScenarioSummary) => Estimate,
    said: Said,
    slice: Slice,
  ): MeasureRow => ({ ...rowOf(comparison, label, unit, (summary) => estimateCell(of(summary), said)), slice });
  const where = (of: (summary: ScenarioSummary) => Estimate, rowWith: (of: Measure) => MeasureRow): MeasureRow[] =>
    summaries.some((summary) => of(summary).mean > 0) ? [rowWith(of)] : [];
  const said = words.city;
  return [
    row(said.external, said.externalUnit, ({ externalPerParcel }) => externalPerParcel, EURO, FIGURE_SLICES.external),
    row(said.co2, said.kgPerDay, ({ co2Kg }) => co2Kg, AMOUNT, FIGURE_SLICES.co2),
    row(said.motorKm, said.motorUnit, ({ motorKm }) => motorKm, AMOUNT, FIGURE_SLICES.motorKm),
    ...where(
      ({ contractedKm }) => contractedKm,
      (of) => row(said.contractedKm, said.contractedUnit, of, AMOUNT, FIGURE_SLICES.contractedKm),
    ),
    ...where(
      ({ bikeKm }) => bikeKm,
      (of) => row(said.bikeKm, said.kmPerDay, of, AMOUNT, FIGURE_SLICES.bikeKm),
    ),
    row(said.kerb, said.kerbUnit, ({ city }) => city.kerbMinutes, AMOUNT, FIGURE_SLICES.kerb),
    ...where(
      ({ city }) => city.bikeKerbMinutes,
      (of) => row(said.bikeKerb, said.minutesPerDay, of, AMOUNT, FIGURE_SLICES.bikeKerb),
    ),
    ...where(
      ({ city }) => city.walkMinutes,
      (of) => row(said.walk, said.perCollected, of, AMOUNT, FIGURE_SLICES.walk),
    ),
    ...where(
      ({ recipientCarKm }) => recipientCarKm,
      (of) => row(said.car, said.carUnit, of, AMOUNT, FIGURE_SLICES.carKm),
    ),
    row(said.paidHours, said.hoursPerDay, ({ city }) => city.allCouriers.paidHours, AMOUNT, FIGURE_SLICES.paidHours),
    row(said.shiftHours, said.perShift, ({ city }) => city.allCouriers.hoursPerShift, AMOUNT, FIGURE_SLICES.shift),
    row(
      said.vanKilograms,
      said.kilogramsPerShift,
      ({ city }) => city.couriers.van.kilogramsPerShift,
      AMOUNT,
      FIGURE_SLICES.vanLoad,
    ),
    ...where(
      ({ city }) => city.couriers.bike.kilogramsPerShift,
      (of) => row(said.bikeKilograms, said.kilogramsPerShift, of, AMOUNT, FIGURE_SLICES.bikeLoad),
    ),
    row(said.lastMile, said.lastMileUnit, ({ lastMileShare }) => lastMileShare, SHARE, FIGURE_SLICES.lastMile),
    row(said.dearest, said.ofCost, ({ dearestTenthShare }) => dearestTenthShare, SHARE, { kind: 'tenth', tenth: 10 }),
  ];
}

type Measure = (summary: ScenarioSummary) => Estimate;

const SHARE: Said = {
  mean: (value) => percent(value),
  spread: (low, high) => range(100 * Math.max(0, low), 100 * Math.min(1, high), 1),
};
const EURO: Said = { mean: (value) => euros(value, 3), spread: (low, high) => range(Math.max(0, low), high, 3) };
const AMOUNT: Said = {
  mean: (value) => decimal(value, value > 0 && value < 10 ? 1 : 0),
  spread: (low, high) => range(Math.max(0, low), high, high < 10 ? 1 : 0),
};
