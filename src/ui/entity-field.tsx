// One field of a list's entry, or of a facility that may take it from its site: the control that fits it, and where its value comes from.
import type { Point } from '../base/geometry.ts';
import type { Problem } from '../base/problem.ts';
import { CATALOGUE } from '../model/catalogue.ts';
import { CLOCKS } from '../model/clocks-catalogue.ts';
import type { Study } from '../model/study.ts';
import { shownName } from '../persistence/bundled-names.ts';
import { defaultAt, isClock, isParameter, type Known, knownOf, plain } from './default-words.ts';
import { useDesk } from './desk-context.ts';
import { changeTo, type EntityField, type FieldValues, heldAt, type Options } from './entity-list.ts';
import { ChoiceField, ClockField, TextField } from './entry-fields.tsx';
import { NumberField } from './number-field.tsx';
import { PositionFields } from './position-fields.tsx';
import { problemsInPlace } from './problems-in-place.ts';
import { SeveralField } from './several-field.tsx';
import { Sourced } from './sourced.tsx';
import { words } from './words.ts';

export interface EntityFieldProps {
  readonly study: Study;
  readonly field: EntityField;
  readonly entry: FieldValues;
  /** The entry as the study was opened; undefined for what was added since. */
  readonly own: FieldValues | undefined;
  /** What holds where the field is left out, if not the catalogue's default. */
  readonly fallback?: unknown;
  /** Applies the change; undefined leaves a field out. */
  readonly onChange: (change: FieldValues) => Promise<readonly Problem[]>;
}

export function EntityFieldRow({ study, field, entry, own, fallback, onChange }: EntityFieldProps) {
  const { desk } = useDesk();
  const { key, kind, path } = field;
  const known = path === undefined ? withoutDefault(study, field) : describedBy(field, knownOf(path), fallback);
  const mayBeEmpty = field.leftOut !== undefined;
  const usual = mayBeEmpty ? (fallback ?? (path === undefined ? undefined : defaultAt(path).value)) : undefined;
  const value = heldAt(entry, key);
  const before = own === undefined ? undefined : heldAt(own, key);
  const place = key.slice(key.indexOf('.') + 1);
  async function commit(next: unknown): Promise<readonly Problem[]> {
    const middle = desk.session.city.value?.middle ?? { x: 0, y: 0 };
    const along = typeof field.along === 'function' ? field.along(next, middle) : field.along;
    const said = next === null || next === '' ? undefined : next;
    return problemsInPlace(await onChange({ ...along, ...changeTo(entry, key, said) }), place);
  }
  if (kind === 'position') {
    return (
      <PositionFields
        position={value as Point}
        own={before as Point | undefined}
        isDraggable={field.isDraggable ?? false}
        onCommit={commit}
      />
    );
  }
  const label = field.label ?? (path === undefined ? key : defaultAt(path).label);
  const unit = field.unit ?? (path === undefined ? '' : defaultAt(path).unit);
  if (kind === 'text') {
    const shown = key === 'name' ? shownName({ id: String(entry.id), name: String(value) }) : String(value);
    return <TextField label={label} value={shown} onCommit={(text) => commit(text)} />;
  }
  const opened = own === undefined ? (known.value ?? value) : (before ?? usual);
  // What the entry left out goes back to being left out; a new entry's goes to the default.
  const reset = () => void commit(own === undefined ? opened : before);
  return (
    <Sourced known={known} value={value ?? usual} own={opened} onReset={reset}>
      {kind === 'number' ? (
        <NumberField
          label={label}
          unit={unit}
          value={(value as number | undefined) ?? null}
          placeholder={usual === undefined ? (field.leftOut ?? '') : plain(usual as number)}
          mayBeEmpty={mayBeEmpty}
          {...rangeOf(field)}
          onCommit={commit}
        />
      ) : kind === 'clock' ? (
        <Clock field={field} label={label} value={value} usual={usual} onCommit={commit} />
      ) : kind === 'several' ? (
        <SeveralField
          label={label}
          chosen={(value ?? []) as readonly string[]}
          options={optionsFor(study, field)}
          onCommit={commit}
        />
      ) : (
        <ChoiceField
          label={label}
          value={String(value ?? '')}
          options={optionsFor(study, field)}
          onCommit={(chosen) => commit(chosen)}
        />
      )}
    </Sourced>
  );
}

interface ClockProps {
  readonly field: EntityField;
  readonly label: string;
  readonly value: unknown;
  readonly usual: unknown;
  readonly onCommit: (value: string) => Promise<readonly Problem[]>;
}

function Clock({ field: { path, leftOut }, label, value, usual, onCommit }: ClockProps) {
  const text = value === undefined ? '' : String(value);
  const props = {
    label,
    unit: words.entities.clock,
    value: text,
    placeholder: String(usual ?? leftOut ?? ''),
    onCommit,
  };
  if (path === undefined || !isClock(path) || value === undefined) return <TextField {...props} />;
  return <ClockField {...props} low={CLOCKS[path].low} high={CLOCKS[path].high} />;
}

/** What the study's planner sets without a default. */
function withoutDefault(study: Study, field: EntityField): Known {
  const hasOptions = field.kind === 'choice' || field.kind === 'several';
  const options = hasOptions ? optionsFor(study, field) : [];
  const empty = field.leftOut === undefined ? '' : words.entities.mayStayEmpty;
  return {
    value: null,
    usual: field.usual ?? (empty === '' ? words.entities.planners : empty),
    evidence: null,
    source: '',
    inWords(value) {
      if (value === undefined || value === null) return field.leftOut ?? words.entities.leftOut;
      if (typeof value === 'number') return plain(value);
      const all = Array.isArray(value) ? value : [value];
      const said = all.map((one) => options.find(([option]) => option === one)?.[1] ?? String(one));
      return said.length === 0 ? words.entities.leftOut : said.join(', ');
    },
  };
}

/** What holds where it is left out is the default here. */
function describedBy({ usual }: EntityField, known: Known, fallback: unknown): Known {
  const here = fallback === undefined ? known : { ...known, value: fallback };
  return usual === undefined ? here : { ...here, usual: `${usual} · ${known.usual}` };
}

function optionsFor(study: Study, { options, leftOut }: EntityField): Options {
  const all = options?.(study) ?? [];
  return leftOut === undefined ? all : [['', leftOut] as const, ...all];
}

function rangeOf({ path }: EntityField): { low?: number; high?: number } {
  if (path === undefined || !isParameter(path)) return {};
  return { low: CATALOGUE[path].low, high: CATALOGUE[path].high };
}
