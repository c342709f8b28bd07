// Studies built in code for what a published study asks: everything not named stays at the product's defaults.
import { InputError } from '../base/problem.ts';
import type { Study, StudyFile } from '../model/study.ts';
import { DEFAULT_SPEEDS, type Speeds } from '../model/study-speeds.ts';
import { checkStudy } from '../persistence/study-reader.ts';

type BaselineFile = StudyFile['scenarios'][0];
type VariantFile = StudyFile['scenarios'][number];

export interface StudyDraft extends Pick<StudyFile, 'city' | 'demand' | 'rules' | 'prices' | 'days' | 'seed'> {
  readonly baseline?: Partial<BaselineFile>;
  readonly variants?: readonly Exclude<VariantFile, BaselineFile>[];
}

/** Vans and feeders at the hubs and bikes at the micro-depots, as many as needed. */
export const FLEETS: NonNullable<BaselineFile['fleets']> = [
  { id: 'vans', name: 'Vans', kind: 'van', at: 'hubs' },
  { id: 'feeders', name: 'Feeders', kind: 'feeder', at: 'hubs' },
  { id: 'bikes', name: 'Bikes', kind: 'bike', at: 'depots' },
];

/** A few streets and one address, for what nobody drives to. */
export const PLOT: StudyFile['city'] = {
  kind: 'synthetic',
  style: 'grid',
  radius: 300,
  centreRadius: 100,
  outskirts: 400,
  addresses: 1,
  parks: 0,
  river: false,
};

/** The draft as a whole study; throws where the study format refuses it. */
export function studyOf({ baseline = {}, variants = [], ...rest }: StudyDraft): Study {
  const hubs = [{ id: 'hub', name: 'Hub', position: { x: 0, y: 0 } }];
  const whole: BaselineFile = { id: 'vans', name: 'Vans only', hubs, fleets: FLEETS, ...baseline };
  const reading = checkStudy({ format: 1, name: 'Validation', ...rest, scenarios: [whole, ...variants] });
  if (!reading.ok) throw new InputError(reading.problems);
  return reading.study;
}

/** Every hour of the day is like the others. */
export const EVEN = Array.from({ length: 24 }, () => 1);

/** Km/h of motor vehicles and of bikes, the same on every street that they may use. */
export function alike(motor: number, bike: number): Speeds {
  const { motor: byMotor, bike: byBike, ...others } = DEFAULT_SPEEDS;
  return { ...others, motor: everywhere(byMotor, motor), bike: everywhere(byBike, bike) };
}

function everywhere<Road extends string>(speeds: Readonly<Record<Road, number>>, kmh: number): Record<Road, number> {
  return Object.fromEntries(Object.keys(speeds).map((road) => [road, kmh])) as Record<Road, number>;
}
