// What the chart of the cost by tier says: title, sentence, table, small print, and the words of the tiers.
import { decimal, euros } from '../base/format.ts';
import { TIERS, type Tier } from '../economics/cost-summary.ts';
import type { ChartDescription } from './chart-frame.ts';
import { hasAreas, INSIDE_NOTE, isOneRun, ONE_RUN_NOTE, sayIdle, sureWords, tableOf } from './comparison-chart.ts';
import {
  type ComparisonView,
  fullName,
  intervalWords,
  type LetteredScenario,
  letteredScenarios,
  NONE_DELIVERED,
} from './comparison-view.ts';

export const COST_TITLE = 'Cost per delivered parcel, €';
/** Euros; a smaller shift of a tier is not worth a word. */
const LEAST_SHIFT = 0.005;

/** Short words of the tiers, for legend and sentence. */
export const TIER_WORDS: Readonly<Record<Tier, string>> = {
  trunk: 'trunk',
  feeder: 'feeder',
  depot: 'depot',
  stem: 'stem',
  'between stops': 'between stops',
  parking: 'parking',
  door: 'door',
  'failed attempt': 'failed',
  return: 'returns',
};

const TIER_NOUNS: Readonly<Record<Tier, string>> = {
  trunk: 'the trunk',
  feeder: 'feeders',
  depot: 'depots',
  stem: 'the stem',
  'between stops': 'driving between stops',
  parking: 'parking',
  door: 'the door',
  'failed attempt': 'failed attempts',
  return: 'returns',
};

export function describeCostByTier(view: ComparisonView): ChartDescription {
  const shown = tiersShown(view);
  const isInside = hasAreas(view);
  const inside = isInside ? ['€ inside catchments', 'Interval inside'] : [];
  const head = ['Runs', '€ per parcel', 'Interval', ...inside, ...shown.map((tier) => `${TIER_WORDS[tier]}, €`)];
  const table = tableOf(view, head, ({ summary, hasCost }) => {
    const { area, costPerParcel, costByTier, replications } = summary;
    const there = area === null || area.costPerParcel.n === 0 ? null : area.costPerParcel;
    return [
      decimal(replications),
      hasCost ? decimal(costPerParcel.mean, 2) : NONE_DELIVERED,
      intervalWords(costPerParcel),
      ...(isInside ? [there === null ? '' : decimal(there.mean, 2), there === null ? '' : intervalWords(there)] : []),
      ...shown.map((tier) => (hasCost ? decimal(costByTier[tier], 2) : '')),
    ];
  });
  return { sentence: sayCost(view, letteredScenarios(view)), table };
}

/** Those that cost anything in any scenario. */
export function tiersShown({ comparison }: ComparisonView): readonly Tier[] {
  return TIERS.filter((tier) => comparison.summaries.some(({ costByTier }) => costByTier[tier] > 0));
}

export function noteOnCost(view: ComparisonView): string {
  const inside = hasAreas(view) ? ` Rings beneath: ${INSIDE_NOTE}` : '';
  return `${isOneRun(view) ? ONE_RUN_NOTE : `Parts are means; whiskers are ${sureWords(view)}.`}${inside}`;
}

function sayCost(view: ComparisonView, scenarios: readonly LetteredScenario[]): string {
  const known = scenarios.filter((scenario) => scenario.hasCost);
  const [cheapest, second] = [...known].sort((a, b) => costOf(a) - costOf(b));
  if (cheapest === undefined) return sayNone(scenarios);
  const left = sayIdle(scenarios);
  const often = isOneRun(view) ? 'in the one run so far' : 'on average';
  if (second === undefined) {
    const largest = TIERS.reduce((most, tier) => (tierCost(cheapest, tier) > tierCost(cheapest, most) ? tier : most));
    const part = `${euros(tierCost(cheapest, largest))} of it goes into ${TIER_NOUNS[largest]}`;
    return `${fullName(cheapest)} costs ${euros(costOf(cheapest))} a parcel ${often}; ${part}${left}.`;
  }
  const baseline = scenarios[0] as LetteredScenario;
  const isBaselineCheapest = cheapest === baseline;
  const isTold = isOneRun(view) || isClearlyCheapest(view, cheapest, isBaselineCheapest);
  const verb = isTold ? 'costs least' : 'has the lowest mean';
  const hedge = verb === 'has the lowest mean' ? ', but not clearly' : ` ${often}`;
  const opening = `${fullName(cheapest)} ${verb}, ${euros(costOf(cheapest))}${hedge}`;
  const other = isBaselineCheapest || !baseline.hasCost ? second : baseline;
  if (isBaselineCheapest) {
    return `${opening}; ${second.letter}, next at ${euros(costOf(second))}, ${sayShift(second, cheapest)}${left}.`;
  }
  return `${opening}; against ${other.letter} it ${sayShift(cheapest, other)}${left}.`;
}

function sayNone(scenarios: readonly LetteredScenario[]): string {
  return scenarios.some(({ hasResults }) => hasResults)
    ? 'No parcel is delivered, so there is no cost per parcel.'
    : 'No run has finished yet; the bars appear with the first results.';
}

/** Where one scenario saves most and adds most, against another. */
function sayShift(one: LetteredScenario, other: LetteredScenario): string {
  const shift = (tier: Tier) => tierCost(one, tier) - tierCost(other, tier);
  const saved = TIERS.reduce((most, tier) => (shift(tier) < shift(most) ? tier : most));
  const added = TIERS.reduce((most, tier) => (shift(tier) > shift(most) ? tier : most));
  const parts = [
    ...(shift(saved) <= -LEAST_SHIFT ? [`saves most on ${TIER_NOUNS[saved]} (${euros(-shift(saved))})`] : []),
    ...(shift(added) >= LEAST_SHIFT ? [`adds most on ${TIER_NOUNS[added]} (${euros(shift(added))})`] : []),
  ];
  return parts.length === 0 ? 'spends the same everywhere' : parts.join(' and ');
}

function isClearlyCheapest({ comparison }: ComparisonView, cheapest: LetteredScenario, isBaseline: boolean): boolean {
  if (isBaseline) return comparison.differences.every(({ verdict }) => verdict.words === 'dearer');
  const own = comparison.differences.find(({ scenario }) => scenario === cheapest.summary.id);
  return own?.verdict.words === 'cheaper';
}

function costOf({ summary }: LetteredScenario): number {
  return summary.costPerParcel.mean;
}

function tierCost({ summary }: LetteredScenario, tier: Tier): number {
  return summary.costByTier[tier];
}
