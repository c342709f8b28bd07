// What the charts of one day say, in English: its hours, its late parcels, its vehicles.
import { counted } from '../base/format.ts';
import { phrases } from '../base/language.ts';
import type { TourWork } from '../service/tour-work-view.ts';

/** An amount of the day, and the hour in which most of it falls. */
export interface HoursSum {
  readonly sum: string;
  readonly peak: number;
  readonly most: string;
}

const hour = (of: number): string => `${of} to ${of + 1}`;
const hours = ({ sum, peak, most }: HoursSum, who: string, verb: string): string =>
  `${who} ${verb} ${sum} a day, most from ${hour(peak)} o’clock (${most})`;
const day = (scenario: string, parts: readonly string[]): string => `${scenario}: ${parts.join('; ')}.`;
const motors = (hasFeeders: boolean): string => (hasFeeders ? 'vans and feeders' : 'vans');

export const hoursPhrases = phrases({
  /** "9 to 10" */
  hour,
  head: (unit: string) => ['Hour', `Vans, ${unit}`, `Feeders, ${unit}`, `Cargo bikes, ${unit}`],
  kinds: { van: 'vans', feeder: 'feeders', bike: 'cargo bikes' },
  column: (from: number, van: string, feeder: string, bike: string) =>
    `${hour(from)} o’clock: van ${van}, feeder ${feeder}, bike ${bike}`,
  nobody: (scenario: string) => `No vehicle of ${scenario} leaves.`,
  driving: {
    title: 'Driving by hour of the day, km',
    note: 'Motor-km upwards, bike-km downwards; this draw, mean of its measured days.',
    sentence: (scenario: string, motor: HoursSum | null, hasFeeders: boolean, bike: HoursSum | null) =>
      day(scenario, [
        ...(motor === null ? [] : [hours(motor, motors(hasFeeders), 'drive')]),
        ...(bike === null ? [] : [hours(bike, 'cargo bikes', 'ride')]),
      ]),
  },
  standing: {
    title: 'Standing at the kerb by hour of the day, min',
    note: 'Motor vehicles upwards, bikes downwards; without the search for parking; this draw, mean of its measured days.',
    sentence: (scenario: string, motor: HoursSum | null, hasFeeders: boolean, bike: HoursSum | null) =>
      day(scenario, [
        ...(motor === null ? [] : [hours(motor, motors(hasFeeders), 'stand')]),
        ...(bike === null ? [] : [hours(bike, 'cargo bikes', 'stand')]),
      ]),
  },
});

/** Which runs an amount is of. */
export type Runs = 'draw' | 'one run' | 'mean';
const WHICH: Readonly<Record<Runs, string>> = {
  draw: 'in this draw',
  'one run': 'in the one draw so far',
  mean: 'on average',
};

export const causesPhrases = phrases({
  title: 'Why parcels are late: time late a day, all parcels together, by cause',
  /** Where causes happen. */
  places: {
    depot: 'before the tour',
    way: 'on the way',
    door: 'at the door or locker',
    plan: 'in the plan itself',
  },
  head: ['Cause', 'Where', 'Mean, min a day', 'Interval', 'Share', 'This draw, min a day', 'Share of it'],
  noRun: 'No run has finished yet; the causes appear with the first one.',
  noneLate: (scenario: string, isDrawLate: boolean) =>
    `No parcel of ${scenario} is late${isDrawLate ? ', but for this draw' : ''}.`,
  /** `part` is null where the causes named are all there are; a share is given where there are several. */
  sentence: (
    scenario: string,
    causes: readonly { name: string; share: string }[],
    part: string | null,
    time: string,
    runs: Runs,
  ) => {
    const [only] = causes;
    const named =
      causes.length === 1 && only !== undefined
        ? `“${only.name}” causes`
        : `${listed(causes.map(({ name, share }) => `“${name}” (${share})`))} cause`;
    return `${scenario}: ${named} ${part ?? 'all'} of ${time} of lateness a day, ${WHICH[runs]}.`;
  },
  underOne: 'under 1',
  barsOfDraw: 'Bars: this draw.',
  barsOfOne: 'Bars: the one draw so far.',
  barsOfMean: (runs: string) => `Bars: mean of ${runs} draws, with its interval of luck.`,
  strokes: 'Upright strokes: this draw.',
  note: 'Each late minute has one cause. Returned parcels have no minutes and are left out.',
  ofMean: (minutes: string) => `${minutes} min a day`,
  ofDraw: (minutes: string) => `this draw ${minutes} min a day`,
});

const WORK: Readonly<Record<TourWork, string>> = {
  loading: 'loading',
  driving: 'driving',
  waiting: 'waiting',
  parking: 'parking',
  'at the door': 'at the door',
  unloading: 'unloading',
  break: 'break',
  'broken down': 'broken down',
};

export const toursPhrases = phrases({
  title: 'What fills the vehicles’ day',
  work: WORK,
  head: ['Vehicle', 'Tours', 'From', 'Until'],
  workHead: (what: TourWork) => `${WORK[what].charAt(0).toUpperCase()}${WORK[what].slice(1)}, min`,
  nobody: (day: string) => `No vehicle is out on ${day}.`,
  sentence: (
    counts: { van: number; bike: number; feeder: number },
    tours: number,
    day: string,
    shares: readonly { what: TourWork; share: string }[],
  ) => {
    const kinds = [
      ...(counts.van === 0 ? [] : [counted(counts.van, 'van')]),
      ...(counts.bike === 0 ? [] : [counted(counts.bike, 'cargo bike')]),
      ...(counts.feeder === 0 ? [] : [counted(counts.feeder, 'feeder')]),
    ];
    const verb = counts.van + counts.bike + counts.feeder === 1 ? 'drives' : 'drive';
    const spent = shares.map(({ what, share }) => `${share} ${WORK[what]}`).join(', ');
    return `${listed(kinds)} ${verb} ${counted(tours, 'tour')} on ${day}, in this draw. Of their time ${spent}.`;
  },
  span: (from: string, until: string) => `${from} to ${until}`,
  load: {
    title: 'Load of the tour, parcels aboard',
    head: ['From', 'Parcels aboard'],
    sentence: (name: string, at: string, most: number, last: number, ends: string) => {
      const back = last === 0 ? 'comes back empty' : `comes back with ${counted(last, 'parcel')}`;
      return `${name} has most aboard at ${at} (${counted(most, 'parcel')}) and ${back} at ${ends}.`;
    },
  },
});

export const activityPhrases = phrases({
  title: 'Parcels handed over per quarter hour, and the late ones among them',
  head: ['Day', 'Handed over', 'Late', 'Busiest quarter hour'],
  /** "Tue, day 2" */
  day: (weekday: string, number: number) => `${weekday}, day ${number}`,
  none: 'No parcel is handed over in this time.',
  /** `late` is null where none is. */
  sentence: (handed: number, late: { count: string; share: string } | null, at: string, day: string) =>
    `${counted(handed, 'parcel')} handed over, ${
      late === null ? 'none late' : `${late.count} of them late (${late.share})`
    }; most at ${at} on ${day}.`,
  busiest: (at: string, parcels: number) => `${at}, ${counted(parcels, 'parcel')}`,
  late: 'late',
  handed: 'handed over',
  handedPerQuarter: 'handed over per quarter hour',
  warmUp: 'warm-up',
  warmUpTitle: 'Warm-up: these days are not measured',
  afterTitle: 'After the measured days: the last of their parcels arrive',
});

/** "12 vans, 8 cargo bikes and 2 feeders" */
function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length <= 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
