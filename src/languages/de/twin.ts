// Die Wörter der Zwillingskarten: zwei Szenarien nebeneinander.
import { counted } from '../../base/format.ts';
import type { TwinWords } from '../../ui/words-en-twin.ts';

const streets = (count: number): string => counted(count, 'Straße', 'Straßen');

export const twinWords: TwinWords = {
  twin: {
    button: 'Zwillingskarten',
    open: 'Ein zweites Szenario daneben zeigen',
    close: 'Zurück zu einer Karte',
    alone: 'Diese Studie hat ein einziges Szenario. Mit einem zweiten lassen sich beide nebeneinander zeigen.',
    label: 'Zwei Szenarien nebeneinander',
    map: (letter, name) => `Karte von ${letter}, ${name}. Sie bewegt sich mit der ersten Karte, und die erste mit ihr.`,
    other: 'Das andere Szenario',
    option: (letter, name) => `${letter} · ${name}`,
    figures: (handedOver, late) => `${handedOver} übergeben, ${late} zu spät`,
    figuresHint: 'Pakete dieses Tages bis zu diesem Moment, in dieser Ziehung',
    summary: (letter, name, clock, handedOver, late, out) =>
      `${letter}, ${name}, um ${clock}: heute ${counted(handedOver, 'Paket', 'Pakete')} übergeben, davon ${late} zu spät; ${counted(out, 'Fahrzeug', 'Fahrzeuge')} auf Tour.`,
    drawing: (letter) => `Die Tage von ${letter} werden gezogen`,
    undrawn: (letter) => `Die Tage von ${letter} sind nicht gezogen`,
    card: (letter, title) => `${title} im Szenario ${letter}`,
    noMap: 'Die zweite Karte ließ sich in diesem Browser nicht starten.',
    colours: 'Unterschiede färben',
    off: 'Aus',
    parcels: 'Pakete',
    streets: 'Straßen',
    parcelTitle: 'Übergeben, hier gegen die andere Karte',
    earlier: 'früher',
    later: 'später',
    same: (minutes) => `gleich, auf ${minutes} min`,
    matching: 'Pakete zeigen ihren Zustand, bis die Tage beider gezogen sind …',
    rampTitle: 'Kfz-km am Tag, hier gegen die andere Karte',
    rampNote: 'An einem gemessenen Tag, in dieser Ziehung; Pakete sind so lange ausgeblendet',
    counting: 'Die Straßen beider werden gezählt …',
    ramp: (little, much) =>
      `Kraftfahrzeug-Kilometer am Tag auf jeder Straße, hier gegen die andere Hälfte: grau unter ${little}, dunkel ab ${much}; blau, wo es hier weniger sind, braun, wo es mehr sind.`,
    waiting: (letter) => `Was sich unterscheidet, steht hier, sobald die Tage von ${letter} gezogen sind.`,
    handOvers: (one, other, parcels, earlier, later) =>
      `${one} übergibt ${earlier} von ${parcels} Paketen früher, ${later} später als ${other}, in dieser Ziehung.`,
    alike: (one, other, parcels) =>
      `${one} und ${other} übergeben alle ${parcels} Pakete etwa zur selben Zeit, in dieser Ziehung.`,
    motorKm: (one, other, km, isMore, more, fewer) =>
      `${one} hat am Tag ${km} Kfz-km ${isMore ? 'mehr' : 'weniger'} als ${other}, in dieser Ziehung: mehr auf ${streets(more)}, weniger auf ${streets(fewer)}.`,
    sameKm: (one, other) => `${one} hat auf jeder Straße dieselben Kfz-km wie ${other}, in dieser Ziehung.`,
    keys: [['t', 'zwei Szenarien nebeneinander, oder wieder eine Karte']],
  },
};
