// Deutsche Wörter für die Färbungen der Karte.
import type { Translated } from '../../base/language.ts';
import type { shadesWords as english } from '../../ui/words-en-shades.ts';

export const shadesWords: Translated<typeof english> = {
  shades: {
    areas: 'Viertel nach',
    streets: 'Straßen nach',
    nothing: 'nichts',
    demand: 'Nachfrage',
    cost: 'Kosten',
    late: 'verspäteten Paketen',
    kerb: 'Minuten am Straßenrand',
    motor: 'Kfz-km',
    titles: {
      demand: 'Nachfrage, Pakete je km² und Tag',
      cost: 'Kosten, € je Paket',
      late: 'Verspätet oder zurück, % der Pakete',
      kerb: 'Lieferwagen am Straßenrand, min je Tag und Straße',
      motor: 'Lieferwagen und Zubringer, km je Tag und Straße',
    },
    few: (least) => `Diese Ziehung. Quadrate mit weniger als ${least} Paketen bleiben leer.`,
    demandNote: 'Diese Ziehung, ein gemessener Tag.',
    streetNote: 'Diese Ziehung, ein gemessener Tag.',
    waiting: 'Wird gezählt',
    none: 'In dieser Ziehung ist nichts zu zeigen.',
    reading: (title, first, between, last) =>
      `${title}: die blasseste Stufe liegt unter ${first}; die Stufen wechseln bei ${between.join('; ')}; die kräftigste ist ${last} und mehr`,
  },
};
