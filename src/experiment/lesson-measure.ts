// What a lesson measures of the other last miles: a name out of its file, and the number that it stands for.
import type { LessonSeries } from '../model/lesson.ts';
import type { TrenchSpec } from '../model/lesson-miles.ts';
import type { PaydaySheet } from './cash-out.ts';
import { openingOf, type TrenchSheet, trenchCost, wirelessCost } from './trench.ts';

/** Null for what the runs of parcels say, where the lesson has no such mile, or where there is nothing to say. */
export function mileMeasure(
  measure: LessonSeries['measure'],
  { trench, payday }: { readonly trench: TrenchSheet | null; readonly payday: PaydaySheet | null },
  spec: TrenchSpec | null,
): number | null {
  if (trench !== null && spec !== null) {
    const found = trenchMeasure(measure, trench, spec);
    if (found !== null) return found;
  }
  return payday === null ? null : cashMeasure(measure, payday);
}

function trenchMeasure(measure: LessonSeries['measure'], sheet: TrenchSheet, spec: TrenchSpec): number | null {
  const { trunk, branches, drops } = trenchCost(sheet, spec);
  switch (measure) {
    case 'trench trunk':
      return trunk;
    case 'trench branches':
      return branches;
    case 'trench drops':
      return drops;
    case 'trench all':
      return trunk + branches + drops;
    case 'wireless':
      return wirelessCost(sheet, spec);
    case 'traffic on opening':
      return openingOf(sheet, spec).traffic;
    case 'capacity':
      return openingOf(sheet, spec).capacity;
    case 'first cost':
      return openingOf(sheet, spec).first;
    case 'upgrades':
      return openingOf(sheet, spec).upgradeCost;
    case 'with upgrades':
      return openingOf(sheet, spec).all;
    default:
      return null;
  }
}

function cashMeasure(measure: LessonSeries['measure'], sheet: PaydaySheet): number | null {
  switch (measure) {
    case 'wire':
    case 'exchange':
    case 'agent':
    case 'bus':
    case 'hours':
    case 'again':
    case 'unpaid':
    case 'lost':
      return sheet[measure];
    case 'in hand':
      return sheet.inHand;
    case 'worth':
      return sheet.worth;
    case 'turned away':
      return sheet.refused;
    case 'distance':
      return sheet.km;
    case 'hours until cash':
      return sheet.hoursUntilCash;
    default:
      return null;
  }
}
