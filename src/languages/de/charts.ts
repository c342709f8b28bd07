// Deutsche Wörter für die Diagramme aller Szenarien.
import { THIN } from '../../base/format.ts';
import type {
  Cheapest,
  comparisonPhrases,
  latenessPhrases,
  pointsPhrases,
  Shift,
  tenthsPhrases,
  tierPhrases,
} from '../../charts/comparison-phrases.ts';
import type { Tier } from '../../model/ledger-words.ts';

/** „A“, „A und B“, „A, B und C“ */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} und ${words[words.length - 1]}`;
}

/** „95-%“, wie es vor einem Wort steht. */
export const hyphenated = (level: string): string => level.replace(THIN, '-');

/** Gezählt, nicht geschätzt: ein Intervall gibt es dafür nicht. */
const ofDraws = (isOneRun: boolean): string => (isOneRun ? '' : ' dieser Ziehungen');
const often = (isOneRun: boolean): string => (isOneRun ? 'in der bisher einzigen Ziehung' : 'im Mittel');

export const comparison: ReturnType<typeof comparisonPhrases> = {
  listed,
  scenario: 'Szenario',
  runs: 'Ziehungen',
  interval: 'Intervall',
  intervalInPercent: 'Intervall, %',
  noneDelivered: 'kein Paket zugestellt',
  noneOrdered: 'kein Paket bestellt',
  tooFew: 'zu wenige Ziehungen',
  noRun: 'noch kein Lauf',
  runsOf: (done, wanted) => `${done} von ${wanted} Ziehungen`,
  someDraws: (some, all) => `${some} von ${all}`,
  emptyDraws: 'Ziehungen, in denen kein Paket zählt, bleiben außer Acht; die Tabelle sagt, wie viele bleiben.',
  sure: (level) => `${hyphenated(level)}-Intervalle jedes Mittels, nur der Zufall von Tag zu Tag`,
  oneRun: 'Die bisher einzige Ziehung; Intervalle gibt es ab zwei.',
  inside: 'die Adressen in Reichweite der Mikro-Depots des Szenarios, wer auch immer dort zustellt.',
  idle: (letters) => `; ${listed(letters)} ${letters.length === 1 ? 'stellt' : 'stellen'} kein Paket zu`,
  fewerDraws: (most, fewer) => `; weniger als ${most} Ziehungen: ${fewer.join(', ')}`,
  notRun: (letters) => `; ${listed(letters)} ${letters.length === 1 ? 'hat' : 'haben'} noch keinen Lauf`,
  manyNotRun: (count) => `; ${count} Szenarien haben noch keinen Lauf`,
  partOf: (interval, draws) => `${interval}, Mittel aus ${draws} Ziehungen`,
  partOfOne: 'eine einzige Ziehung, kein Intervall',
  noInterval: 'noch kein Intervall',
  intervalOf: (column) => `${column}: Intervall`,
  insideNumber: (cost) => `${cost} in den Einzugsgebieten`,
};

export const points: ReturnType<typeof pointsPhrases> = {
  title: 'Kosten je Paket, €, und Anteil pünktlich, %',
  up: 'pünktlich ↑',
  left: '← billiger',
  head: ['€ je Paket', 'Intervall, €', 'Pünktlich', 'Intervall, %', 'In beidem geschlagen'],
  headInside: [
    '€ in den Einzugsgebieten',
    'Intervall dort, €',
    'Pünktlich in den Einzugsgebieten',
    'Intervall dort, %',
  ],
  yes: 'ja',
  no: 'nein',
  noParcel: 'Kein Paket ist zugestellt, also gibt es keine Kosten, die sich der Verspätung gegenüberstellen ließen.',
  noRun: 'Noch ist kein Lauf fertig; die Punkte erscheinen mit den ersten Ergebnissen.',
  better: 'Links oben ist besser: billiger, und mehr Pakete pünktlich',
  oneBest: (name, isOneRun) =>
    `Links oben ist besser: ${name} ist ${often(isOneRun)} am billigsten und auch am häufigsten pünktlich`,
  oneLeads: (name, isOneDraw) =>
    `Links oben ist besser: ${name} ist ${isOneDraw ? 'in einer einzigen Ziehung' : 'im Mittel'} am billigsten und am häufigsten pünktlich, aber nicht beides eindeutig`,
  severalBest: (letters, beaten, isOneRun) => {
    const losers =
      beaten.length === 0 ? '' : `; ${listed(beaten)} ${beaten.length === 1 ? 'ist' : 'sind'} in beidem geschlagen`;
    return `Links oben ist besser: Zwischen ${listed(letters)} kostet mehr Pünktlichkeit ${often(isOneRun)} mehr${losers}`;
  },
  standWith: (letters, other) =>
    `; ${listed(letters)} ${letters.length === 1 ? 'gleicht' : 'gleichen'} ${other} bisher in jeder Ziehung`,
  allSame: (letters) => `Links oben ist besser, doch ${listed(letters)} sind bisher in jeder Ziehung in beidem gleich`,
  stepsOfOneRun: 'Die dünnen Stufen verbinden die Szenarien, die kein anderes in beidem schlägt.',
  crosses: (sure) =>
    `Kreuze sind ${sure}. Die dünnen Stufen verbinden die Szenarien, die kein anderes in beiden Mitteln schlägt.`,
  without: (names, why) => `Ohne Punkt: ${listed(names)}, ${why}.`,
  ring: (letter, inside) => `Der Ring ist ${letter} für ${inside}`,
  point: (name, cost, share) => `${name}: ${cost}, ${share} pünktlich`,
  insidePoint: (name) => `${name}, in seinen Einzugsgebieten`,
};

/** Wofür ein Szenario Geld ausgibt. */
const INTO: Readonly<Record<Tier, string>> = {
  trunk: 'den Hauptlauf',
  feeder: 'die Zubringer',
  depot: 'die Depots',
  stem: 'den Weg zum ersten Halt und zurück',
  'between stops': 'das Fahren zwischen Halten',
  parking: 'das Parken',
  door: 'die Zeit an der Tür',
  'failed attempt': 'vergebliche Versuche',
  return: 'Rücksendungen',
};

/** Wobei es spart oder verliert. */
const AT: Readonly<Record<Tier, string>> = {
  trunk: 'beim Hauptlauf',
  feeder: 'bei den Zubringern',
  depot: 'bei den Depots',
  stem: 'auf dem Weg zum ersten Halt und zurück',
  'between stops': 'beim Fahren zwischen Halten',
  parking: 'beim Parken',
  door: 'an der Tür',
  'failed attempt': 'bei vergeblichen Versuchen',
  return: 'bei Rücksendungen',
};

/** Das Verb steht vor `subject`, das leer sein kann. */
function shifted({ saved, added }: Shift, subject: '' | ' es' | ' jedes'): string {
  if (saved === null && added === null) return `gibt${subject} überall gleich viel aus`;
  const parts = [
    ...(saved === null ? [] : [`spart${subject} am meisten ${AT[saved.tier]} (${saved.amount})`]),
    ...(added === null
      ? []
      : [`verliert${saved === null ? subject : ''} am meisten ${AT[added.tier]} (${added.amount})`]),
  ];
  return parts.join(' und ');
}

function cheapest({ name, cost, isTold, isOneRun, isOneDraw, isShared }: Cheapest): string {
  if (isShared) {
    const said = isTold
      ? `kosten am wenigsten, ${cost}`
      : isOneDraw
        ? `haben die niedrigsten Kosten, ${cost} in einer einzigen Ziehung, aber nicht eindeutig`
        : `haben das niedrigste Mittel, ${cost}, aber nicht eindeutig`;
    return `${name}, bisher in jeder Ziehung gleich, ${said}`;
  }
  if (isTold) return `${name} kostet ${often(isOneRun)} am wenigsten, ${cost}`;
  return isOneDraw
    ? `${name} hat die niedrigsten Kosten, ${cost} in einer einzigen Ziehung, aber nicht eindeutig`
    : `${name} hat das niedrigste Mittel, ${cost}, aber nicht eindeutig`;
}

export const tiers: ReturnType<typeof tierPhrases> = {
  title: 'Kosten je zugestelltem Paket, €',
  tiers: {
    trunk: 'Hauptlauf',
    feeder: 'Zubringer',
    depot: 'Depot',
    stem: 'erster Halt und zurück',
    'between stops': 'zwischen Halten',
    parking: 'Parken',
    door: 'Tür',
    'failed attempt': 'vergeblich',
    return: 'Rücksendungen',
  },
  perParcel: '€ je Paket',
  headInside: ['€ in den Einzugsgebieten', 'Intervall dort'],
  noParcel: 'Kein Paket ist zugestellt, also gibt es keine Kosten je Paket.',
  noRun: 'Noch ist kein Lauf fertig; die Balken erscheinen mit den ersten Ergebnissen.',
  alone: (name, cost, isOneRun, part, tier, left) =>
    `${name} kostet ${often(isOneRun)} ${cost} je Paket; ${part} davon gehen in ${INTO[tier]}${left}.`,
  baselineFirst: (best, next, cost, shift, left) =>
    `${cheapest(best)}; ${next}, mit ${cost} das nächste, ${shifted(shift, '')}${left}.`,
  first: (best, other, shift, left) =>
    `${cheapest(best)}; gegenüber ${other} ${shifted(shift, best.isShared ? ' jedes' : ' es')}${left}.`,
  allSame: (names, cost, left) => `${names} kosten bisher in jeder Ziehung gleich viel, ${cost} je Paket${left}.`,
  note: (sure) => `Die Teile sind Mittel, mit eigenen Intervallen in der Tabelle; Striche sind ${sure}.`,
  rings: (inside) => `Ringe darunter: ${inside}`,
};

export const tenths: ReturnType<typeof tenthsPhrases> = {
  title: 'Welche Pakete am meisten kosten, % der Kosten je Zehntel',
  head: ['Billigstes Zehntel, %', 'Intervall', 'Billigste Hälfte, %', 'Intervall', 'Teuerstes Zehntel, %', 'Intervall'],
  noRun: 'Noch ist kein Lauf fertig; die Zehntel erscheinen mit dem ersten.',
  sentence: (dearest, name, half, other) => {
    const against = other === null ? '' : `; in ${other.letter} sind es beim teuersten Zehntel ${other.dearest}`;
    return `In ${name} verursacht das teuerste Zehntel der Pakete ${dearest} der Kosten, die billigste Hälfte ${half}${against}.`;
  },
  note: (other, sure) =>
    `Gemessene Pakete, geordnet danach, was jedes kostet.${other === null ? '' : ` Querstriche: ${other}.`} Striche sind ${sure}.`,
  equal: (share) => `gleiche Anteile, ${share}`,
  cheapest: 'billigstes Zehntel',
  dearest: 'teuerstes Zehntel',
  column: (tenth, share) => `Zehntel ${tenth} von 10, vom billigsten an: ${share} der Kosten`,
};

export const lateness: ReturnType<typeof latenessPhrases> = {
  title: 'Pakete pünktlich, %, und wie verspätet die übrigen',
  onTime: 'Pünktlich',
  headInside: ['Pünktlich in den Einzugsgebieten', 'Intervall dort, %'],
  returned: 'zurückgeschickt',
  noneLate: 'keines verspätet',
  upTo: (end) => `bis ${end}`,
  over: (end) => `über ${end}`,
  onTimeHead: 'pünktlich',
  lateHead: 'die verspäteten, um wie viel',
  lateHeadShort: 'verspätet, um',
  columnsOfOneRun: 'Säulen sind Anteile an allen Paketen.',
  lines: (sure) =>
    `Linien sind ${sure}; Säulen sind mittlere Anteile an allen Paketen, mit eigenen Intervallen in der Tabelle.`,
  grey: 'Die graue Säule rechts: zurückgeschickt.',
  rings: (inside) => `Ringe darunter: ${inside}`,
  noRun: 'Noch ist kein Lauf fertig; die Anteile erscheinen mit den ersten Ergebnissen.',
  noneDelivered: 'Kein Paket ist zugestellt.',
  noneOrdered: 'Kein Paket ist bestellt, also ist keines verspätet.',
  all: (left) => `Jedes Paket ist pünktlich${left}.`,
  sentence: (best, last, isOneRun, usual, left) => {
    const opening = isOneRun ? 'In der bisher einzigen Ziehung' : 'Im Mittel';
    const least = last === null ? '' : `, ${last.share} mit ${last.name}`;
    return `${opening} sind ${best.share} pünktlich mit ${best.name}${least}; ${usual}${left}.`;
  },
  halfWithin: (end, isOneRun) => `die Hälfte der verspäteten${ofDraws(isOneRun)} kommt binnen ${end}`,
  halfDaysLate: (isOneRun) => `die Hälfte der verspäteten${ofDraws(isOneRun)} kommt Tage zu spät`,
  mostReturned: 'die meisten anderen werden zurückgeschickt',
};
