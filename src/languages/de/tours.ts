// Deutsche Wörter der Touren: ihre Balken, ihre Tabelle und die Ladung einer Tour.
import type { Translated } from '../../base/language.ts';
import type { toursWords as english } from '../../ui/words-en-tours.ts';

export const toursWords: Translated<typeof english> = {
  tours: {
    intro: 'Eine Ziehung des Zufalls. Wählen Sie eine Tour im Bild oder in der Tabelle, um sie auf der Karte zu sehen.',
    none: 'In diesem Lauf fährt kein Fahrzeug.',
    noRun: 'Die Touren stehen hier, sobald der Lauf auf der Karte gerechnet ist.',
    day: 'Tag',
    facility: 'Von',
    all: 'allen Orten',
    more: (shown, all) => `Die ersten ${shown} von ${all} Fahrzeugen. Wählen Sie einen Ort, um die anderen zu sehen.`,
    table: 'Touren des Tages',
    tour: 'Tour',
    tourOf: (vehicle, ordinal) => `${vehicle}, Tour ${ordinal}`,
    departs: 'Ab',
    ends: 'Zurück',
    stops: 'Halte',
    parcels: 'Pakete',
    km: 'km',
    driving: 'Fahren, min',
    parking: 'Parken, min',
    door: 'An Türen, min',
    waiting: 'Warten, min',
    unloading: 'Entladen, min',
    rest: 'Pause, min',
    loading: 'Beladen davor, min',
    pick: 'Wählen Sie eine Tour oder ein Fahrzeug auf der Karte, um seine Ladung über die Zeit zu sehen.',
    sortBy: (column) => `Nach „${column}“ ordnen`,
    line: 'Eine senkrechte Linie ist die Zeit auf der Karte, solange sie in diesen Stunden liegt.',
  },
};
