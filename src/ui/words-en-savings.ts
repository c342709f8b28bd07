// English words of what would have saved the late parcels.
import type { LiftingName } from '../experiment/liftings.ts';

const names: Readonly<Record<LiftingName, string>> = {
  'one more van': 'One more van at each facility that owns some',
  'one more bike': 'One more bike at each facility that owns some',
  'larger lockers': 'Lockers with twice the compartments',
  'larger micro-depots': 'Micro-depots with twice the room, and a dock more',
  'an hour earlier': 'Sorting, waves and tours an hour earlier',
  'an hour longer': 'Shifts an hour longer',
  'one more attempt': 'One more attempt at the door',
  'somebody home': 'Somebody always home',
  'no parking search': 'No search for parking',
  'free traffic': 'Free streets and fair weather all day',
  'no breakdowns': 'No breakdowns, nobody ill',
  'no zones': 'No access zones',
};

export const savingWords = {
  savings: {
    title: 'What would have saved it?',
    names,
    ask: 'Try each constraint lifted',
    hint: (draws: number) =>
      `Runs the same days again with one thing changed at a time, in ${draws} draws. The other runs wait.`,
    progress: (done: number, total: number) => `Trying one change after the other: ${done} of ${total} runs`,
    cancel: 'Cancel',
    unit: 'late parcels a day',
    what: 'what would have saved',
    most: (name: string, late: string, unit: string) => `${name} saves most: ${late} ${unit}.`,
    some: (name: string, late: string, unit: string) =>
      `${name} saves ${late} ${unit}; whether it saves most of all is not clear.`,
    nothing: (draws: number) =>
      `Of the whole scenario, no single change is sure to save late parcels, as far as ${draws} draws can tell.`,
    /** Of the late parcel that is chosen; `changes` that each bring it on time. */
    ofParcel: (number: number, draw: number, changes: readonly string[]) =>
      changes.length === 0
        ? `In draw ${draw}, no single change here brings parcel ${number} on time.`
        : `In draw ${draw}, parcel ${number} would have been on time with ${changes.length === 1 ? 'this change' : 'any of these changes'} alone: ${changes.join('; ')}.`,
    change: 'Changed alone',
    late: 'Fewer late, parcels a day',
    cost: 'Cheaper by, € a parcel',
    parcel: (number: number) => `Parcel ${number}`,
    onTime: 'on time',
    lateBy: (duration: string) => `${duration} late`,
    returned: 'returned',
    /** It was no longer left over from the days before. */
    before: 'at its first attempt, the days before',
    note: (draws: number) =>
      `Means of ${draws} draws (not the one on the map) of the same days with and without the change, under them the intervals (95 % for all rows together); late counts parcels not delivered too. The cost knows what the study has prices for: not what a change would cost that nobody can buy.`,
  },
} as const;
