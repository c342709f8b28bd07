// A fleet's own speeds: a table by class of road and one by hour; what is left empty is as its kind has it.
import { inSeries } from '../base/format.ts';
import type { Problem } from '../base/problem.ts';
import { CATALOGUE, type ParameterPath } from '../model/catalogue.ts';
import { openClasses } from '../model/own-speeds.ts';
import { paceOf, profileOf } from '../model/speeds.ts';
import type { FleetSpec, Study } from '../model/study.ts';
import type { FleetSpeeds as Speeds } from '../model/study-speeds.ts';
import { type Mode, modeOf } from '../model/vehicle.ts';
import type { RoadClass } from '../network/street-graph.ts';
import { type Known, knownOf, plain } from './default-words.ts';
import { useDesk } from './desk-context.ts';
import { Fold } from './fold.tsx';
import { HourTable } from './hour-table.tsx';
import { NumberField } from './number-field.tsx';
import { Sourced } from './sourced.tsx';
import { words } from './words.ts';

/** Stands for a table that the fleet does not state. */
const AS_KIND = 'as its kind';

export interface FleetSpeedsProps {
  readonly study: Study;
  readonly fleet: FleetSpec;
  /** As the study was opened; undefined for what was added since. */
  readonly own: FleetSpec | undefined;
  readonly scenario: string;
  readonly set: (change: Partial<FleetSpec>) => Promise<readonly Problem[]>;
}

/** The tables are drawn once somebody looks, or the fleet states something: most fleets state nothing. */
export function FleetSpeeds(props: FleetSpeedsProps) {
  const { fleet, scenario } = props;
  const { folds } = useDesk();
  const name = `${scenario} fleet ${fleet.id} speeds`;
  const { byClass, paceByHour } = fleet.speeds ?? {};
  const isStated = byClass !== undefined || paceByHour !== undefined;
  return (
    <Fold
      name={name}
      class="entity"
      summary={
        <>
          {words.fleet.speeds.title}
          <span class="note">{isStated ? words.fleet.speeds.own : words.fleet.speeds.asKind}</span>
        </>
      }
    >
      {(isStated || folds.value[name] === true) && <Tables {...props} />}
    </Fold>
  );
}

function Tables({ study, fleet, own, set }: FleetSpeedsProps) {
  const mode = modeOf(fleet);
  const { byClass, paceByHour } = fleet.speeds ?? {};
  const said = words.fleet.speeds;
  const setPart = (part: Part) => set({ speeds: tidy({ byClass, paceByHour, ...part }) });
  const usual = paceOf(study.rules.traffic, mode);
  const isUsual = (paces: readonly number[]) => paces.every((pace, hour) => pace === usual[hour]);
  return (
    <>
      <Sourced
        known={knownByClass(study, mode)}
        value={byClass ?? AS_KIND}
        own={own?.speeds?.byClass ?? AS_KIND}
        onReset={() => void setPart({ byClass: own?.speeds?.byClass })}
      >
        <ClassTable
          study={study}
          mode={mode}
          stated={byClass ?? {}}
          onCommit={(road, kmh) => setPart({ byClass: { ...byClass, [road]: kmh ?? undefined } })}
        />
      </Sourced>
      <Sourced
        known={knownByHour(mode)}
        value={paceByHour ?? AS_KIND}
        own={own?.speeds?.paceByHour ?? AS_KIND}
        onReset={() => void setPart({ paceByHour: own?.speeds?.paceByHour })}
      >
        <HourTable
          label={said.byHour}
          unit={said.factors}
          values={paceByHour ?? null}
          usual={usual}
          onCommit={(paces) => setPart({ paceByHour: isUsual(paces) ? undefined : [...paces] })}
        />
        {paceByHour !== undefined && own?.speeds?.paceByHour !== undefined && (
          <button type="button" class="link" onClick={() => void setPart({ paceByHour: undefined })}>
            {said.hoursAsKind}
          </button>
        )}
      </Sourced>
    </>
  );
}

interface ClassTableProps {
  readonly study: Study;
  readonly mode: Mode;
  readonly stated: Readonly<Partial<Record<RoadClass, number | undefined>>>;
  readonly onCommit: (road: RoadClass, kmh: number | null) => Promise<readonly Problem[]>;
}

/** A small field for each class of road on which the vehicle may go. */
function ClassTable({ study, mode, stated, onCommit }: ClassTableProps) {
  const { speed } = profileOf(study.rules.speeds, mode);
  return (
    <fieldset class="hour-table">
      <legend>{`${words.fleet.speeds.byClass}, ${words.fleet.speeds.kmh}`}</legend>
      <div class="hour-fields by-class">
        {openClasses(study.rules.speeds, mode).map((road) => (
          <NumberField
            key={road}
            label={words.fleet.speeds.classes[road]}
            value={stated[road] ?? null}
            placeholder={plain(speed[road])}
            mayBeEmpty
            {...rangeOf(mode, road)}
            onCommit={(kmh) => onCommit(road, kmh)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Of the kind, in the catalogue; who walks does so at one speed. */
function pathOf(mode: Mode, road: RoadClass): ParameterPath | null {
  if (mode === 'walk') return 'rules.speeds.walk';
  const path = `rules.speeds.${mode}.${road}`;
  return path in CATALOGUE ? (path as ParameterPath) : null;
}

function rangeOf(mode: Mode, road: RoadClass): { readonly low?: number; readonly high?: number } {
  const path = pathOf(mode, road);
  return path === null ? {} : { low: CATALOGUE[path].low, high: CATALOGUE[path].high };
}

/** The ranges of all classes in one line, with the source that they have in common. */
function knownByClass(study: Study, mode: Mode): Known {
  const said = words.fleet.speeds;
  const roads = openClasses(study.rules.speeds, mode);
  const ranges = roads.flatMap((road) => {
    const { low, high } = rangeOf(mode, road);
    return low === undefined || high === undefined ? [] : [said.range(said.classes[road], plain(low), plain(high))];
  });
  const path = pathOf(mode, 'residential');
  const { evidence, source } = path === null ? { evidence: null, source: '' } : knownOf(path);
  return { value: AS_KIND, usual: [said.emptyIsKind, ...ranges].join(' · '), evidence, source, inWords: inNumbers };
}

function knownByHour(mode: Mode): Known {
  const path = mode === 'motor' ? 'rules.traffic.paceByHour' : mode === 'bike' ? 'rules.traffic.bikePaceByHour' : null;
  const { evidence, source } = path === null ? { evidence: null, source: '' } : knownOf(path);
  return { value: AS_KIND, usual: words.fleet.speeds.emptyIsKind, evidence, source, inWords: inNumbers };
}

function inNumbers(value: unknown): string {
  if (Array.isArray(value)) return inSeries(value.map((pace: number) => plain(Number(pace.toFixed(3)))));
  if (typeof value !== 'object' || value === null) return words.fleet.speeds.asKind;
  const stated = Object.entries(value as Readonly<Record<RoadClass, number>>) as [RoadClass, number][];
  return stated.map(([road, kmh]) => `${words.fleet.speeds.classes[road]} ${plain(kmh)}`).join(', ');
}

interface Part {
  readonly byClass?: Readonly<Partial<Record<RoadClass, number | undefined>>> | undefined;
  readonly paceByHour?: number[] | undefined;
}

/** Without what says nothing. */
function tidy({ byClass = {}, paceByHour }: Part): Speeds {
  const stated = Object.entries(byClass).filter(([, kmh]) => kmh !== undefined);
  return {
    ...(stated.length === 0 ? {} : { byClass: Object.fromEntries(stated) }),
    ...(paceByHour === undefined ? {} : { paceByHour }),
  };
}
