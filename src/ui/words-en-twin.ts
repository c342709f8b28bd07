// English words of the twin maps: two scenarios side by side.
import { counted } from '../base/format.ts';

export const twinWords = {
  twin: {
    button: 'Twin maps',
    open: 'Show another scenario beside this one',
    close: 'Back to one map',
    alone: 'This study has one scenario. Add another one to see the two side by side.',
    label: 'Two scenarios side by side',
    /** Of the second map, for who hears it. */
    map: (letter: string, name: string) =>
      `Map of ${letter}, ${name}. It moves with the first map, and the first with it.`,
    other: 'The other scenario',
    option: (letter: string, name: string) => `${letter} · ${name}`,
    /** Beside the name of a half: of the day on show, up to this moment. */
    figures: (handedOver: string, late: string) => `${handedOver} handed over, ${late} late`,
    figuresHint: 'Parcels of this day, up to this moment, on this draw',
    summary: (letter: string, name: string, clock: string, handedOver: number, late: string, out: number) =>
      `${letter}, ${name}, at ${clock}: ${counted(handedOver, 'parcel')} handed over today, ${late} of them late; ${counted(out, 'vehicle')} on tour.`,
    drawing: (letter: string) => `Drawing the days of ${letter}`,
    undrawn: (letter: string) => `The days of ${letter} are not drawn`,
    /** Of a thing chosen on the second map. */
    card: (letter: string, title: string) => `${title} in ${letter}`,
    noMap: 'The second map could not start in this browser.',
    colours: 'Colour the differences',
    off: 'Off',
    parcels: 'Parcels',
    streets: 'Streets',
    parcelTitle: 'Handed over, here against the other map',
    earlier: 'earlier',
    later: 'later',
    same: (minutes: string) => `the same within ${minutes} min`,
    /** While the days of one half are being drawn. */
    matching: 'Parcels show their states until the days of both are drawn …',
    rampTitle: 'Motor-km a day, here against the other map',
    rampNote: 'Of a measured day, on this draw; parcels are not drawn meanwhile',
    counting: 'Counting the streets of both …',
    ramp: (little: string, much: string) =>
      `Motor-kilometres a day on each street, here against the other half: grey below ${little}, dark from ${much} on; blue where there are fewer here, brown where there are more.`,
    waiting: (letter: string) => `What differs is said once the days of ${letter} are drawn.`,
    /** `one` is held against `other`. */
    handOvers: (one: string, other: string, parcels: string, earlier: string, later: string) =>
      `${one} hands over ${earlier} of ${parcels} parcels earlier, ${later} later than ${other}, on this draw.`,
    alike: (one: string, other: string, parcels: string) =>
      `${one} and ${other} hand over all ${parcels} parcels at about the same time, on this draw.`,
    motorKm: (one: string, other: string, km: string, isMore: boolean, more: number, fewer: number) =>
      `${one} has ${km} ${isMore ? 'more' : 'fewer'} motor-km a day than ${other}, on this draw: more on ${counted(more, 'street')}, fewer on ${counted(fewer, 'street')}.`,
    sameKm: (one: string, other: string) => `${one} has the same motor-km as ${other} on every street, on this draw.`,
    keys: [['t', 'two scenarios side by side, or one map again']] as readonly (readonly [string, string])[],
  },
};

export type TwinWords = typeof twinWords;
