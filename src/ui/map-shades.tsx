// By what the map shades neighbourhoods and streets: the choice among the layers, and the legend of what is chosen.
import { useEffect } from 'preact/hooks';
import { LEAST_PARCELS, shadeAreas, shadeStreets } from '../app/map-shades.ts';
import { decimal } from '../base/format.ts';
import { AREA_ALPHA } from '../map/shade.ts';
import { useDesk } from './desk-context.ts';
import type { Shades, Stage } from './stage.ts';
import { words } from './words.ts';

const AREAS = ['demand', 'cost', 'late'] as const satisfies readonly Shades['areas'][];
const STREETS = ['kerb', 'motor'] as const satisfies readonly Shades['streets'][];

export function ShadeChoice() {
  const { desk, stage } = useDesk();
  const { shades } = stage;
  const isWanted = shades.value.areas !== null || shades.value.streets !== null;
  useEffect(() => (isWanted ? desk.wantCityLoad() : undefined), [desk, isWanted]);
  return (
    <div class="shades">
      <Choice label={words.shades.areas} options={AREAS} of="areas" stage={stage} />
      <Choice label={words.shades.streets} options={STREETS} of="streets" stage={stage} />
    </div>
  );
}

interface ChoiceProps<Of extends keyof Shades> {
  readonly label: string;
  readonly options: readonly NonNullable<Shades[Of]>[];
  readonly of: Of;
  readonly stage: Stage;
}

function Choice<Of extends keyof Shades>({ label, options, of, stage: { shades, map } }: ChoiceProps<Of>) {
  return (
    <label>
      <span>{label}</span>
      <select
        value={shades.value[of] ?? ''}
        onChange={(event) => {
          // Its legend must not move the map: layers are compared one after the other.
          map.peek()?.lead.control.hold();
          const chosen = options.find((option) => option === event.currentTarget.value) ?? null;
          shades.value = { ...shades.value, [of]: chosen };
        }}
      >
        <option value="">{words.shades.nothing}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {words.shades[option]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Stands with the legend, also where that is folded: without its numbers a shade says nothing. */
export function ShadeLegend() {
  const { desk, stage } = useDesk();
  const load = desk.session.cityLoad.value;
  const { areas, streets } = stage.shades.value;
  return (
    <>
      {areas !== null && (
        <Ramp
          ramp={areas}
          ends={load === null ? null : shadeAreas(load, areas).ends}
          digits={areas === 'cost' ? 2 : 0}
          alpha={AREA_ALPHA}
          note={areas === 'demand' ? words.shades.demandNote : words.shades.few(LEAST_PARCELS)}
        />
      )}
      {streets !== null && desk.twins.colours.value !== 'streets' && (
        <Ramp
          ramp={streets}
          ends={load === null ? null : shadeStreets(load, streets).ends}
          digits={1}
          alpha={1}
          note={words.shades.streetNote}
        />
      )}
    </>
  );
}

interface RampProps {
  readonly ramp: keyof typeof words.shades.titles;
  /** Null while the run is being counted. */
  readonly ends: readonly number[] | null;
  /** Decimals of the ends, at most. */
  readonly digits: number;
  readonly alpha: number;
  readonly note: string;
}

function Ramp({ ramp, ends, digits, alpha, note }: RampProps) {
  const title = words.shades.titles[ramp];
  const said = (ends ?? []).map((end) => trimmed(end, digits));
  const [first = '', last = ''] = [said[0], said[said.length - 1]];
  const isEmpty = ends !== null && ends.length === 0;
  return (
    <figure class="ramp">
      <figcaption>{title}</figcaption>
      {ends === null ? (
        <p role="status">{words.shades.waiting}</p>
      ) : (
        !isEmpty && (
          <div role="img" aria-label={words.shades.reading(title, first, said.slice(1), last)}>
            {[0, 1, 2, 3, 4].map((step) => (
              <span key={step} class="ramp-step">
                <span class="ramp-ground">
                  <span style={{ background: `var(--ramp-${ramp}-${step})`, opacity: alpha }} />
                </span>
                {step < 4 && <small>{said[step]}</small>}
              </span>
            ))}
          </div>
        )
      )}
      <small>{isEmpty ? words.shades.none : note}</small>
    </figure>
  );
}

/** Without zeros that say nothing, but alike for ends of one unit where they need decimals. */
function trimmed(end: number, digits: number): string {
  if (digits === 2) return decimal(end, 2);
  return decimal(end, Number.isInteger(end) ? 0 : end < 0.1 ? 2 : digits);
}
