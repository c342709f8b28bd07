// Deutsche Wörter der Tabelle, die das Programm an veröffentlichten Zahlen misst.
import type { Translated } from '../../base/language.ts';
import type { beliefWords as english } from '../../ui/words-en-belief.ts';
import { quantityWords, remarkWords } from './validation.ts';

export const beliefWords: Translated<typeof english> = {
  belief: {
    title: 'Kann man dem glauben?',
    summary: (reached, all, version, date) =>
      `Doorstep ${version} gegen veröffentlichte Zahlen, gerechnet am ${date}: ${reached} von ${all} Zielen erreicht. Verfehltes bleibt verfehlt.`,
    quick:
      'Das sind die Zahlen des kurzen Laufs (doorstep validate --quick), in dem Warteschlangen (V2) um 5 % abweichen dürfen; der volle Lauf dauert Minuten und erlaubt 2 %.',
    head: ['Was', 'Urteil', 'Veröffentlicht ± Toleranz', 'Doorstep, 95 %'],
    above: (limit) => `über ${limit}`,
    below: (limit) => `unter ${limit}`,
    quantity: (id) => quantityWords(id),
    remark: (said) => remarkWords(said),
    reached: 'erreicht',
    missed: 'verfehlt',
    none: 'Die Tabelle liegt dieser Kopie der Seite nicht bei. Der Befehl „doorstep validate“ gibt sie aus.',
  },
};
