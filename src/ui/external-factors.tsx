// What the external cost is made of, and the factors behind it, each with where it comes from; edited among the assumptions.
import { euros, range } from '../base/format.ts';
import { EXTERNAL_KINDS } from '../economics/external-costs.ts';
import type { ScenarioSummary } from '../experiment/comparison.ts';
import { DEFAULT_PATHS } from './default-words.ts';
import { useDesk } from './desk-context.ts';
import { StudyLine } from './sourced.tsx';
import { words } from './words.ts';

const FACTORS = DEFAULT_PATHS.filter(
  (path) => path.startsWith('prices.external.') || (path.startsWith('prices.') && path.toLowerCase().endsWith('co2')),
);

export function ExternalFactors({ summary }: { readonly summary: ScenarioSummary | undefined }) {
  const { desk, stage } = useDesk();
  const study = desk.session.study.value;
  if (study === null) return null;
  return (
    <details class="factors">
      <summary>{words.city.factors}</summary>
      {summary !== undefined && summary.externalPerParcel.n > 0 && <p>{madeOf(summary)}</p>}
      {FACTORS.map((path) => (
        <StudyLine key={path} path={path} study={study} />
      ))}
      <button
        type="button"
        class="link"
        onClick={() => {
          stage.tab.value = 'assumptions';
        }}
      >
        {words.city.change}
      </button>
    </details>
  );
}

/** "Vans only, € a parcel: congestion €0.120 (0.118 to 0.122), ..." */
function madeOf({ name, city }: ScenarioSummary): string {
  const parts = EXTERNAL_KINDS.map((kind) => {
    const { mean, low, high } = city.externalByKind[kind];
    const interval = low === null || high === null ? '' : ` (${range(Math.max(0, low), high, 3)})`;
    return `${words.city.externalKinds[kind]} ${euros(mean, 3)}${interval}`;
  });
  return `${words.city.madeOf(name)} ${parts.join(', ')}.`;
}
