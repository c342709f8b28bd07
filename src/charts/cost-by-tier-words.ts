// What the chart of the cost by tier says: title, sentence, table, small print, and the words of the tiers.
import { decimal, euros } from '../base/format.ts';
import { TIERS, type Tier } from '../model/ledger-words.ts';
import type { ChartDescription } from './chart-frame.ts';
import { hasAreas, isOneRun, sayIdle, sureWords, tableOf } from './comparison-chart.ts';
import { comparisonPhrases, type Shift, tierPhrases } from './comparison-phrases.ts';
import {
  type ComparisonView,
  fullName,
  intervalWords,
  type LetteredScenario,
  letteredScenarios,
} from './comparison-view.ts';

/** Euros; a smaller shift of a tier is not worth a word. */
const LEAST_SHIFT = 0.005;

export function describeCostByTier(view: ComparisonView): ChartDescription {
  const shown = tiersShown(view);
  const isInside = hasAreas(view);
  const said = tierPhrases();
  const { runs, interval, noneDelivered } = comparisonPhrases();
  const inside = isInside ? said.headInside : [];
  const head = [runs, said.perParcel, interval, ...inside, ...shown.map((tier) => `${said.tiers[tier]}, €`)];
  const table = tableOf(view, head, ({ summary, hasCost }) => {
    const { area, costPerParcel, costByTier, replications } = summary;
    const there = area === null || area.costPerParcel.n === 0 ? null : area.costPerParcel;
    return [
      decimal(replications),
      hasCost ? decimal(costPerParcel.mean, 2) : noneDelivered,
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
  const { oneRun, inside } = comparisonPhrases();
  const said = tierPhrases();
  const marks = isOneRun(view) ? oneRun : said.note(sureWords(view));
  return hasAreas(view) ? `${marks} ${said.rings(inside)}` : marks;
}

function sayCost(view: ComparisonView, scenarios: readonly LetteredScenario[]): string {
  const known = scenarios.filter((scenario) => scenario.hasCost);
  const [cheapest, second] = [...known].sort((a, b) => costOf(a) - costOf(b));
  if (cheapest === undefined) return sayNone(scenarios);
  const said = tierPhrases();
  const left = sayIdle(scenarios);
  const cost = euros(costOf(cheapest));
  if (second === undefined) {
    const largest = TIERS.reduce((most, tier) => (tierCost(cheapest, tier) > tierCost(cheapest, most) ? tier : most));
    return said.alone(fullName(cheapest), cost, isOneRun(view), euros(tierCost(cheapest, largest)), largest, left);
  }
  const baseline = scenarios[0] as LetteredScenario;
  const isBaselineCheapest = cheapest === baseline;
  const isTold = isOneRun(view) || isClearlyCheapest(view, cheapest, isBaselineCheapest);
  const best = { name: fullName(cheapest), cost, isTold, isOneRun: isOneRun(view) };
  if (isBaselineCheapest) {
    return said.baselineFirst(best, second.letter, euros(costOf(second)), shiftOf(second, cheapest), left);
  }
  const other = baseline.hasCost ? baseline : second;
  return said.first(best, other.letter, shiftOf(cheapest, other), left);
}

function sayNone(scenarios: readonly LetteredScenario[]): string {
  const { noParcel, noRun } = tierPhrases();
  return scenarios.some(({ hasResults }) => hasResults) ? noParcel : noRun;
}

/** Where one scenario saves most and adds most, against another. */
function shiftOf(one: LetteredScenario, other: LetteredScenario): Shift {
  const shift = (tier: Tier) => tierCost(one, tier) - tierCost(other, tier);
  const saved = TIERS.reduce((most, tier) => (shift(tier) < shift(most) ? tier : most));
  const added = TIERS.reduce((most, tier) => (shift(tier) > shift(most) ? tier : most));
  return {
    saved: shift(saved) <= -LEAST_SHIFT ? { tier: saved, amount: euros(-shift(saved)) } : null,
    added: shift(added) >= LEAST_SHIFT ? { tier: added, amount: euros(shift(added)) } : null,
  };
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
