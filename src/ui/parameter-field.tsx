// One assumption: its value to edit, unit, usual range, where it comes from, and the way back to the default.

import { valueAt, withValueAt } from '../app/study-edit.ts';
import { decimal } from '../base/format.ts';
import type { ParameterPath } from '../model/catalogue.ts';
import { parameterAt } from './assumption-groups.ts';
import { useDesk } from './desk-context.ts';
import { NumberField } from './number-field.tsx';
import { words } from './words-en.ts';

const EVIDENCE = {
  source: words.assumptions.source,
  computed: words.assumptions.computed,
  assumption: words.assumptions.assumption,
} as const;

export function ParameterField({ path }: { readonly path: ParameterPath }) {
  const { desk } = useDesk();
  const study = desk.session.study.value;
  const parameter = parameterAt(path);
  const value = study === null ? undefined : valueAt(study, path);
  if (typeof value !== 'number') return null;
  const set = (next: number | null) => desk.edit((before) => withValueAt(before, path, next));
  return (
    <div class="parameter">
      <NumberField
        label={parameter.label}
        unit={parameter.unit}
        value={value}
        low={parameter.low}
        high={parameter.high}
        onCommit={set}
      />
      <Provenance path={path} />
      {value !== parameter.value && (
        <button type="button" class="link" onClick={() => void set(parameter.value)}>
          {words.assumptions.resetTo(String(parameter.value))}
        </button>
      )}
    </div>
  );
}

/** A default that each scenario sets for its own things: shown, not edited. */
export function DefaultLine({ path }: { readonly path: ParameterPath }) {
  const parameter = parameterAt(path);
  return (
    <div class="parameter">
      <p class="default-line">
        <span>{parameter.label}</span>
        <b>
          {parameter.value} {parameter.unit}
        </b>
      </p>
      <Provenance path={path} />
    </div>
  );
}

function Provenance({ path }: { readonly path: ParameterPath }) {
  const parameter = parameterAt(path);
  return (
    <p class="provenance">
      {words.assumptions.usual(plain(parameter.low), plain(parameter.high))}.{' '}
      <span class={`evidence ${parameter.evidence}`}>{EVIDENCE[parameter.evidence]}</span>: {parameter.source}
    </p>
  );
}

/** Thousands set apart, and no more decimals than the number has. */
function plain(value: number): string {
  const [, fraction = ''] = String(value).split('.');
  return decimal(value, fraction.length);
}
