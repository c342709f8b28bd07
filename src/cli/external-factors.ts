// The factors of the external cost as a study has them, each with where its default comes from.
import { CATALOGUE, type ParameterPath } from '../model/catalogue.ts';
import type { Study } from '../model/study.ts';
import { valueAt } from '../model/study-path.ts';

export interface ExternalFactor {
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  readonly value: unknown;
  readonly default: number;
  readonly evidence: string;
  readonly source: string;
}

export function externalFactors(study: Study): ExternalFactor[] {
  const paths = Object.keys(CATALOGUE).filter((path) => path.startsWith('prices.external.')) as ParameterPath[];
  return paths.map((path) => {
    const { label, unit, value, evidence, source } = CATALOGUE[path];
    return { path, label, unit, value: valueAt(study, path), default: value, evidence, source };
  });
}
