// A field for a value that has a default: the control that fits it, and below it where the value comes from.

import { percent } from '../base/format.ts';
import type { Problem } from '../base/problem.ts';
import { CATALOGUE } from '../model/catalogue.ts';
import { CLOCKS } from '../model/clocks-catalogue.ts';
import type { Size } from '../model/parcel.ts';
import type { Study } from '../model/study.ts';
import { valueAt, withValueAt } from '../model/study-path.ts';
import { type DefaultPath, defaultAt, isClock, isParameter, knownOf, optionsOf } from './default-words.ts';
import { useDesk } from './desk-context.ts';
import { CheckField, ChoiceField, ClockField } from './entry-fields.tsx';
import { HOURS, HourTable } from './hour-table.tsx';
import { NumberField } from './number-field.tsx';
import { SequenceField } from './sequence-field.tsx';
import { Sourced } from './sourced.tsx';
import { Weekdays } from './weekdays.tsx';
import { words } from './words.ts';

/** One value that all scenarios share. */
export function ParameterField({ path }: { readonly path: DefaultPath }) {
  const { desk, opened } = useDesk();
  const study = desk.session.study.value;
  if (study === null) return null;
  return (
    <DefaultField
      path={path}
      value={valueAt(study, path)}
      own={valueAt(opened.value ?? study, path)}
      remark={weightRemark(study, path)}
      onCommit={(value) => desk.edit((before) => withValueAt(before, path, value))}
    />
  );
}

export interface DefaultFieldProps {
  readonly path: DefaultPath;
  /** Where it is not the catalogue's. */
  readonly label?: string;
  readonly value: unknown;
  /** What the study held when it was opened; left out for what was added since. */
  readonly own?: unknown;
  /** Worth knowing of the value, below a number. */
  readonly remark?: string | null;
  readonly onCommit: (value: unknown) => Promise<readonly Problem[]>;
}

export function DefaultField(props: DefaultFieldProps) {
  const known = knownOf(props.path);
  return (
    <Sourced known={known} value={props.value} own={props.own ?? known.value} onReset={props.onCommit}>
      <Control {...props} />
    </Sourced>
  );
}

function Control({ path, value, onCommit, ...props }: DefaultFieldProps) {
  const { unit } = defaultAt(path);
  const label = props.label ?? defaultAt(path).label;
  if (isParameter(path)) {
    const { low, high } = CATALOGUE[path];
    const number = { label, unit, value: value as number, low, high, remark: props.remark ?? null };
    return <NumberField {...number} onCommit={onCommit} />;
  }
  if (isClock(path)) {
    const { low, high } = CLOCKS[path];
    return <ClockField label={label} unit={unit} value={String(value)} low={low} high={high} onCommit={onCommit} />;
  }
  if (path === 'calendar.operating' || path === 'rules.presence.businessDays') {
    return <Weekdays label={label} chosen={value as readonly string[]} onCommit={onCommit} />;
  }
  if (typeof value === 'boolean') return <CheckField label={label} isOn={value} onCommit={onCommit} />;
  if (Array.isArray(value)) {
    const isOfNumbers = typeof value[0] === 'number';
    if (isOfNumbers && value.length === HOURS && path.endsWith('ByHour')) {
      return <HourTable label={label} unit={unit} values={value as number[]} onCommit={onCommit} />;
    }
    const nameOf = isSequence(path) ? words.assumptions.sequences[path] : String;
    const values = value as readonly (string | number)[];
    return <SequenceField label={label} unit={unit} values={values} nameOf={nameOf} onCommit={onCommit} />;
  }
  return (
    <ChoiceField label={label} value={String(value)} options={Object.entries(optionsOf(path))} onCommit={onCommit} />
  );
}

/** What a weight comes to: sizes are drawn by their share of the sum of all. */
function weightRemark({ demand }: Study, path: DefaultPath): string | null {
  if (!path.startsWith('demand.sizes.')) return null;
  const sum = Object.values(demand.sizes).reduce((total, weight) => total + weight, 0);
  const weight = demand.sizes[path.slice('demand.sizes.'.length) as Size];
  return words.assumptions.weight(percent(weight / sum));
}

function isSequence(path: string): path is keyof typeof words.assumptions.sequences {
  return path in words.assumptions.sequences;
}
