// What the chart of the cost by tier says: title, sentence, table, small print, and the words of the tiers.
import { decimal, euros, range } from '../base/format.ts';
import type { Estimate } from '../experiment/comparison.ts';
import { TIERS, type Tier } from '../model/ledger-words.ts';
import type { ChartDescription } from './chart-frame.ts';
import {
  drawsCell,
  hasAreas,
  isOneRun,
  isPartial,
  sayIdle,
  sayUneven,
  sureWords,
  tableOf,
} from './comparison-chart.ts';
import { comparisonPhrases, type Shift, tierPhrases } from './comparison-phrases.ts';
import {
  apart,
  bracketed,
  type ComparisonView,
  insideCost,
  intervalWords,
  type LetteredScenario,
  letteredScenarios,
  sameAs,
  sentenceName,
} from './comparison-view.ts';

/** Euros; a smaller shift of a tier is not worth a word. */
const LEAST_SHIFT = 0.005;

export function describeCostByTier(view: ComparisonView): ChartDescription {
  const shown = tiersShown(view);
  const isInside = hasAreas(view);
  const said = tierPhrases();
  const { runs, interval, intervalOf, noneDelivered } = comparisonPhrases();
  const inside = isInside ? said.headInside : [];
  const parts = shown.flatMap((tier) => [`${said.tiers[tier]}, €`, intervalOf(said.tiers[tier])]);
  const head = [runs, said.perParcel, interval, ...inside, ...parts];
  const table = tableOf(view, head, (scenario) => {
    const { summary, hasCost } = scenario;
    const { area, costPerParcel, costByTier, spentPerParcel } = summary;
    const there = area === null || area.costPerParcel.n === 0 ? null : area.costPerParcel;
    return [
      drawsCell(scenario, costPerParcel),
      hasCost ? decimal(costPerParcel.mean, 2) : noneDelivered,
      intervalWords(costPerParcel),
      ...(isInside ? [there === null ? '' : decimal(there.mean, 2), there === null ? '' : intervalWords(there)] : []),
      ...shown.flatMap((tier) =>
        hasCost ? [decimal(costByTier[tier], 2), intervalWords(spentPerParcel[tier])] : ['', ''],
      ),
    ];
  });
  return { sentence: sayCost(view, letteredScenarios(view)), table };
}

/** Those that cost anything in any scenario. */
export function tiersShown({ comparison }: ComparisonView): readonly Tier[] {
  return TIERS.filter((tier) => comparison.summaries.some(({ costByTier }) => costByTier[tier] > 0));
}

export function noteOnCost(view: ComparisonView): string {
  const { oneRun, inside, emptyDraws } = comparisonPhrases();
  const said = tierPhrases();
  const { summaries } = view.comparison;
  return [
    isOneRun(view) ? oneRun : said.note(sureWords(view)),
    ...(summaries.some(({ replications, costPerParcel }) => isPartial(replications, costPerParcel))
      ? [emptyDraws]
      : []),
    ...(hasAreas(view) ? [said.rings(inside)] : []),
  ].join(' ');
}

function sayCost(view: ComparisonView, scenarios: readonly LetteredScenario[]): string {
  const known = scenarios.filter((scenario) => scenario.hasCost);
  const [cheapest, second] = apart(view, known).sort((a, b) => costOf(a) - costOf(b));
  if (cheapest === undefined) return sayNone(scenarios);
  const equals = [cheapest, ...sameAs(view, known, cheapest)];
  const name = comparisonPhrases().listed(equals.map(sentenceName));
  const said = tierPhrases();
  const left = `${sayIdle(scenarios)}${sayUneven(scenarios)}`;
  const cost = costWords(view, cheapest);
  if (second === undefined && equals.length > 1) return said.allSame(name, cost, left);
  if (second === undefined) {
    const largest = TIERS.reduce((most, tier) => (tierCost(cheapest, tier) > tierCost(cheapest, most) ? tier : most));
    return said.alone(sentenceName(cheapest), cost, isOneRun(view), partOf(cheapest, largest), largest, left);
  }
  const baseline = scenarios[0] as LetteredScenario;
  const isBaselineCheapest = cheapest === baseline;
  const best = {
    name,
    // Of one draw the sentence says that it is one.
    cost: cheapest.summary.costPerParcel.n === 1 ? euros(costOf(cheapest)) : cost,
    isTold: isOneRun(view)
      ? scenarios.every(({ hasResults }) => hasResults)
      : view.comparison.best.cost === cheapest.summary.id,
    isOneRun: isOneRun(view),
    isOneDraw: cheapest.summary.costPerParcel.n === 1,
    isShared: equals.length > 1,
  };
  if (isBaselineCheapest) {
    return said.baselineFirst(best, second.letter, costWords(view, second), shiftOf(view, second, cheapest), left);
  }
  const other = baseline.hasCost ? baseline : second;
  return said.first(best, other.letter, shiftOf(view, cheapest, other), left);
}

function sayNone(scenarios: readonly LetteredScenario[]): string {
  const { noParcel, noRun } = tierPhrases();
  return scenarios.some(({ hasResults }) => hasResults) ? noParcel : noRun;
}

/** Where one scenario saves most and adds most, against another. */
function shiftOf(view: ComparisonView, one: LetteredScenario, other: LetteredScenario): Shift {
  const paired = view.comparison.differences.find(
    ({ scenario, baseline }) => scenario === one.summary.id && baseline === other.summary.id,
  );
  const isPaired = paired !== undefined && paired.costPerParcel.n > 0;
  const shift = (tier: Tier) => (isPaired ? paired.costByTier[tier].mean : tierCost(one, tier) - tierCost(other, tier));
  // Of one draw the sentence says that it is one.
  const amount = (tier: Tier, sign: number): string => {
    const said = euros(sign * shift(tier));
    return isOneRun(view) ? said : withInterval(said, isPaired ? paired.costByTier[tier] : null, sign);
  };
  const saved = TIERS.reduce((most, tier) => (shift(tier) < shift(most) ? tier : most));
  const added = TIERS.reduce((most, tier) => (shift(tier) > shift(most) ? tier : most));
  return {
    saved: shift(saved) <= -LEAST_SHIFT ? { tier: saved, amount: amount(saved, -1) } : null,
    added: shift(added) >= LEAST_SHIFT ? { tier: added, amount: amount(added, 1) } : null,
  };
}

function partOf({ summary }: LetteredScenario, tier: Tier): string {
  const part = summary.spentPerParcel[tier];
  return part.n < 2 ? euros(part.mean) : `${euros(part.mean)} (${intervalWords(part)})`;
}

/** "€0.38, 0.31 to 0.45"; `sign` is -1 where what is saved is told, without its sign. */
function withInterval(amount: string, difference: Estimate | null, sign: number): string {
  const { low, high } = difference ?? { low: null, high: null };
  if (low === null || high === null) return `${amount}, ${comparisonPhrases().noInterval}`;
  return `${amount}, ${sign < 0 ? range(-high, -low) : range(low, high)}`;
}

/** "€2.84 (2.69 to 2.99)" */
function costWords(view: ComparisonView, scenario: LetteredScenario): string {
  const said = euros(costOf(scenario));
  if (isOneRun(view)) return said;
  return said + bracketed(insideCost(scenario.summary.costPerParcel), (low, high) => range(low, high));
}

function costOf({ summary }: LetteredScenario): number {
  return summary.costPerParcel.mean;
}

function tierCost({ summary }: LetteredScenario, tier: Tier): number {
  return summary.costByTier[tier];
}
