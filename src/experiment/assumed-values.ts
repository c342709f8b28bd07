// The values that a path of an assumption reaches: one of the study itself, or one of each contractor of its scenarios.
import type { ParameterPath } from '../model/catalogue.ts';
import type { Change, Study } from '../model/study.ts';
import type { ContractorSpec } from '../model/study-carriers.ts';
import { valueAt, withValueAt } from '../model/study-path.ts';

type Tariff = 'tariffParcel' | 'tariffStop';
/** What a scenario says of a contractor; a change says only what changes. */
type Tariffs = { readonly [Key in Tariff]?: ContractorSpec[Key] | undefined };

/** All values there are; none where no scenario has a contractor and the path is one's. */
export function assumedValues(study: Study, path: ParameterPath): number[] {
  const tariff = tariffOf(path);
  if (tariff === undefined) return [valueAt(study, path) as number];
  const values: number[] = [];
  withTariffs(study, (spec) => {
    if (spec[tariff] !== undefined) values.push(spec[tariff]);
    return spec;
  });
  return values;
}

/** The study with each of the values moved. */
export function withAssumed(study: Study, path: ParameterPath, move: (own: number) => number): Study {
  const tariff = tariffOf(path);
  if (tariff === undefined) return withValueAt(study, path, move(valueAt(study, path) as number));
  return withTariffs(study, (spec) => (spec[tariff] === undefined ? spec : { ...spec, [tariff]: move(spec[tariff]) }));
}

function tariffOf(path: ParameterPath): Tariff | undefined {
  if (path === 'contractor.tariffParcel') return 'tariffParcel';
  return path === 'contractor.tariffStop' ? 'tariffStop' : undefined;
}

function withTariffs(study: Study, change: <Spec extends Tariffs>(spec: Spec) => Spec): Study {
  const [baseline, ...variants] = study.scenarios;
  const inChange = (one: Change): Change => {
    if (one.kind === 'add-contractor') return { ...one, contractor: change(one.contractor) };
    return one.kind === 'set-contractor' ? { ...one, set: change(one.set) } : one;
  };
  return {
    ...study,
    scenarios: [
      { ...baseline, contractors: baseline.contractors.map((spec) => change(spec)) },
      ...variants.map((variant) => ({ ...variant, changes: variant.changes.map(inChange) })),
    ],
  };
}
