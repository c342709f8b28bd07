// Deutsche Wörter für gepaarte Unterschiede und für das, woran sie hängen.
import type {
  differencePhrases,
  LineGroup,
  LineWord,
  Measure,
  tornadoPhrases,
} from '../../charts/difference-phrases.ts';
import { hyphenated, listed } from './charts.ts';

const WORDS: Readonly<Record<Measure, Readonly<Record<LineWord, string>>>> = {
  cost: {
    below: 'billiger',
    above: 'teurer',
    same: 'gleich',
    unclear: 'noch nicht klar',
    none: 'kein Paket zugestellt',
    soon: 'zu früh',
  },
  'on time': {
    below: 'weniger pünktlich',
    above: 'mehr pünktlich',
    same: 'gleich',
    unclear: 'noch nicht klar',
    none: 'kein Paket bestellt',
    soon: 'zu früh',
  },
};

/** „D und E sind billiger“, wo es den Satz beginnt; sonst „sind D und E billiger“. */
function sayGroup({ word, letters }: LineGroup, measure: Measure, than: string, begins: boolean): string {
  const who = listed(letters);
  const isOne = letters.length === 1;
  const [verb, rest] = predicateOf(word, measure, isOne, than);
  return begins ? `${who} ${verb} ${rest}` : `${verb} ${who} ${rest}`;
}

function predicateOf(word: LineWord, measure: Measure, isOne: boolean, than: string): readonly [string, string] {
  const said = WORDS[measure][word];
  if (word === 'none') return [isOne ? 'lässt' : 'lassen', `sich nicht vergleichen: ${said}`];
  if (word === 'soon') return [isOne ? 'lässt' : 'lassen', 'sich noch nicht beurteilen'];
  if (measure === 'on time' && (word === 'below' || word === 'above')) {
    return [isOne ? 'bringt' : 'bringen', `${word === 'below' ? 'weniger' : 'mehr'} Pakete pünktlich${than}`];
  }
  return [isOne ? 'ist' : 'sind', `${said}${than}`];
}

export const difference: ReturnType<typeof differencePhrases> = {
  words: WORDS,
  titles: {
    cost: (baseline) => `Unterschied zu ${baseline} in den Kosten je Paket, €`,
    'on time': (baseline) => `Unterschied zu ${baseline} in den pünktlichen Paketen, Punkte`,
  },
  head: {
    cost: ['Unterschied, € je Paket', 'Intervall'],
    'on time': ['Unterschied, Punkte', 'Intervall'],
  },
  assumed: 'Mit einer beliebigen Annahme',
  verdict: 'Urteil',
  cityWide: 'in der ganzen Stadt',
  insideIts: 'in seinen Einzugsgebieten',
  inside: 'in Einzugsgebieten',
  insideRow: (name) => `${name}, in seinen Einzugsgebieten`,
  early: (done, wanted) => `früh, ${done} von ${wanted}`,
  earlyRuns: (done, wanted) => `früh, ${done} von ${wanted} Ziehungen`,
  tooEarlyRuns: (done, wanted) => `zu früh, ${done} von ${wanted} Ziehungen`,
  onlyBaseline: 'Es gibt nur das Ausgangsszenario; ein zweites Szenario lässt sich damit vergleichen.',
  sentence: (measure, cityWide, baseline, inside) => {
    const city = cityWide.map((group, row) => {
      return sayGroup(group, measure, row === 0 && baseline !== null ? ` als ${baseline}` : '', true);
    });
    if (inside.length === 0) return `${city.join('; ')}.`;
    const own = inside.map((group, row) => sayGroup(group, measure, '', row > 0));
    return `${city.join('; ')}. In den eigenen Einzugsgebieten ${own.join('; ')}.`;
  },
  note: (level, comparisons) =>
    `${hyphenated(level)}-Intervalle über dieselben Pakete und denselben Verkehr${comparisons === null ? '' : `, berichtigt für ${comparisons} Vergleiche`}; nur der Zufall von Tag zu Tag.`,
  drawn: (letters, at, runs, next) =>
    `${letters === null ? 'Stand' : `${listed(letters)}: Stand`} nach ${at} von ${runs} Ziehungen${next === null ? '' : `, der nächste nach ${next}`}.`,
  dashed: 'Gestrichelt: frühe Schätzung, noch kein Intervall.',
  broad: 'Breit und blass: eine beliebige Annahme anderswo in ihrer Spanne, samt Zufall.',
  paler: 'Blasser: dieselben Adressen in Reichweite der Mikro-Depots des Szenarios, wer auch immer dort zustellt.',
};

export const tornado: ReturnType<typeof tornadoPhrases> = {
  title: (here, there) => `Woran der Unterschied von ${here} zu ${there} hängt, € je Paket`,
  flips: 'dreht das Vorzeichen',
  stays: 'bleibt',
  oneRun: 'eine Ziehung',
  head: ['Annahme', 'Am unteren Ende, €', 'Intervall', 'Am oberen Ende, €', 'Intervall am oberen Ende', 'Vorzeichen'],
  note: (pairs) =>
    [
      `Jede Annahme allein an beiden Enden ihrer Spanne, mit demselben Zufall: je ${pairs} Ziehungen.`,
      'Der senkrechte Strich ist der Unterschied, wie die Studie steht; dünne Linien sind Intervalle des Zufalls.',
      'Annahmen, die ihn in einem ersten Lauf weniger bewegten, fehlen.',
    ].join(' '),
  atLow: 'am unteren Ende der Spanne',
  atHigh: 'am oberen Ende',
  swing: (label, low, high, draws) =>
    `${label}: ${low} je Paket am unteren Ende der Spanne, ${high} am oberen; Mittel aus ${draws} Ziehungen, mit Intervallen des Zufalls`,
  swingOfOne: (label, low, high) =>
    `${label}: ${low} je Paket am unteren Ende der Spanne, ${high} am oberen; eine einzige Ziehung, kein Intervall`,
};
