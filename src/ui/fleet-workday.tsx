// The working day of a fleet's couriers: hours, tours, loading, break and overtime; what is left empty is as its kind has it.

import type { ComponentChildren } from 'preact';
import type { Problem } from '../base/problem.ts';
import { CATALOGUE, type ParameterPath } from '../model/catalogue.ts';
import type { FleetSpec, Study } from '../model/study.ts';
import type { FleetWorkday as OwnDay, WorkdayNumber } from '../model/study-workday.ts';
import { type Workday, workdayOf } from '../model/workday.ts';
import { type DefaultPath, defaultAt, type Known, knownOf, plain } from './default-words.ts';
import { useDesk } from './desk-context.ts';
import { ChoiceField, TextField } from './entry-fields.tsx';
import { Fold } from './fold.tsx';
import { NumberField } from './number-field.tsx';
import { Sourced } from './sourced.tsx';
import { words } from './words.ts';

export interface FleetWorkdayProps {
  readonly study: Study;
  readonly fleet: FleetSpec;
  /** As the study was opened; undefined for what was added since. */
  readonly own: FleetSpec | undefined;
  readonly scenario: string;
  readonly set: (change: Partial<FleetSpec>) => Promise<readonly Problem[]>;
}

const BEFORE_BREAK = ['shiftHours', 'maxTours', 'reloadMinutes', 'breakMinutes', 'breakAfterHours'] as const;

/** Drawn once somebody looks, or the fleet states something: most fleets state nothing. */
export function FleetWorkday(props: FleetWorkdayProps) {
  const { fleet, scenario } = props;
  const { folds } = useDesk();
  const name = `${scenario} fleet ${fleet.id} workday`;
  const isStated = Object.keys(fleet.workday ?? {}).length > 0;
  const said = words.fleet.workday;
  return (
    <Fold
      name={name}
      class="entity"
      summary={
        <>
          {said.title}
          <span class="note">{isStated ? said.own : said.asKind}</span>
        </>
      }
    >
      {(isStated || folds.value[name] === true) && (
        <>
          <Begin {...props} />
          {BEFORE_BREAK.map((part) => (
            <Amount key={part} {...props} part={part} />
          ))}
          <Paid {...props} />
          <Amount {...props} part="overtimeHours" />
        </>
      )}
    </Fold>
  );
}

function Begin(props: FleetWorkdayProps) {
  const { study, fleet } = props;
  const { from } = workdayOf(study, { kind: fleet.kind });
  const said = words.fleet.workday;
  const { kind } = fleet;
  const known: Known =
    kind === 'feeder'
      ? { value: from, usual: said.firstWave, evidence: null, source: '', inWords: String }
      : knownOf(`rules.${kind}.from`);
  return (
    <Stated {...props} part="from" known={known}>
      <TextField
        label={said.from}
        unit="HH:MM"
        value={fleet.workday?.from ?? ''}
        placeholder={from}
        onCommit={(text) => setPart(props, 'from', text.trim() === '' ? undefined : text.trim())}
      />
    </Stated>
  );
}

function Amount({ part, ...props }: FleetWorkdayProps & { readonly part: WorkdayNumber | 'maxTours' }) {
  const { study, fleet } = props;
  const path = pathOf(fleet, part);
  const { low, high } = CATALOGUE[path];
  return (
    <Stated {...props} part={part} known={knownOf(path)}>
      <NumberField
        label={words.fleet.workday[part]}
        unit={defaultAt(path).unit}
        value={fleet.workday?.[part] ?? null}
        placeholder={plain(workdayOf(study, { kind: fleet.kind })[part])}
        mayBeEmpty
        low={low}
        high={high}
        onCommit={(value) => setPart(props, part, value ?? undefined)}
      />
    </Stated>
  );
}

/** Stands in the list for what the fleet does not state. */
const AS_KIND = 'as its kind';

function Paid(props: FleetWorkdayProps) {
  const { study, fleet } = props;
  const said = words.fleet.workday;
  const { yes, no } = words.assumptions;
  const usual = workdayOf(study, { kind: fleet.kind }).breakPaid;
  const stated = fleet.workday?.breakPaid;
  return (
    <Stated {...props} part="breakPaid" known={knownOf('rules.shift.breakPaid')}>
      <ChoiceField
        label={said.breakPaid}
        value={stated === undefined ? AS_KIND : String(stated)}
        options={[
          [AS_KIND, said.paidAsKind(usual ? yes : no)],
          ['true', yes],
          ['false', no],
        ]}
        onCommit={(chosen) => setPart(props, 'breakPaid', chosen === AS_KIND ? undefined : chosen === 'true')}
      />
    </Stated>
  );
}

interface StatedProps<Part extends keyof Workday> extends FleetWorkdayProps {
  readonly part: Part;
  readonly known: Known;
  readonly children: ComponentChildren;
}

/** A field of the working day with where its value comes from. */
function Stated<Part extends keyof Workday>({ known, children, ...props }: StatedProps<Part>) {
  const { study, fleet, own, part } = props;
  const usual = workdayOf(study, { kind: fleet.kind })[part];
  return (
    <Sourced
      known={known}
      value={fleet.workday?.[part] ?? usual}
      own={own?.workday?.[part] ?? usual}
      onReset={() => void setPart(props, part, own?.workday?.[part])}
    >
      {children}
    </Sourced>
  );
}

/** Undefined leaves it to the kind. */
function setPart<Part extends keyof OwnDay>(
  { fleet, set }: FleetWorkdayProps,
  part: Part,
  value: OwnDay[Part] | undefined,
): Promise<readonly Problem[]> {
  const { [part]: _, ...others } = fleet.workday ?? {};
  return set({ workday: (value === undefined ? others : { ...others, [part]: value }) as OwnDay });
}

/** Where the catalogue says what is usual. */
function pathOf({ kind }: FleetSpec, part: WorkdayNumber | 'maxTours'): ParameterPath & DefaultPath {
  if (part === 'shiftHours' || part === 'reloadMinutes' || part === 'maxTours') return `rules.${kind}.${part}`;
  return `rules.shift.${part}`;
}
