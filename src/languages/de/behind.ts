// Deutsche Wörter der Pakete hinter einem Balken, Punkt oder Stück eines Diagramms.
import type { Translated } from '../../base/language.ts';
import type { behindWords as english } from '../../ui/words-en-behind.ts';

export const behindWords: Translated<typeof english> = {
  behind: {
    title: 'Pakete dieser Ziehung',
    choose: 'Zeigen',
    nothing: 'wählen …',
    hint: 'Auch ein Druck auf einen Balken, Punkt oder ein Stück eines Diagramms zeigt die Pakete dahinter; ebenso ein Druck auf einen Ort in einer Tabelle und zwei auf die Zeitleiste.',
    draw: (scenario, draw, all) => `${scenario}, Ziehung ${draw} von ${all}`,
    of: (draw, slice) => `${draw}: ${slice}`,
    one: (all) =>
      all === 1
        ? 'Aus der bisher einzigen Ziehung.'
        : `Nur aus dieser Ziehung; Balken, Punkte und Beträge unter Vergleich sind Mittel über alle ${all}.`,
    all: 'alle gemessenen Pakete',
    late: 'verspätet',
    lateBin: (bin) => `verspätet, ${bin}`,
    cause: (cause) => `verspätet wegen: ${cause}`,
    returned: 'nicht zugestellt',
    tier: (tier) => `Kosten auf „${tier}“`,
    tenth: (tenth) =>
      `Zehntel ${tenth} von 10 nach Kosten${tenth === 1 ? ', das billigste' : tenth === 10 ? ', das teuerste' : ''}`,
    hour: (from, until) => `übergeben von ${from} bis ${until}`,
    moment: (day, from, until) => `übergeben am ${day} von ${from} bis ${until}`,
    now: 'Übergeben in der gezeigten Viertelstunde',
    facility: (name) => `über ${name}`,
    square: (name) => `für die Türen von ${name}`,
    tour: (name) => `an Bord von ${name}`,
    groups: {
      whole: 'Ganz',
      late: 'Verspätet um',
      cause: 'Verspätet wegen',
      tier: 'Kosten auf',
      tenth: 'Nach Kosten',
      hour: 'Übergeben',
    },
    count: (parcels) => `${parcels} ${parcels === '1' ? 'Paket' : 'Pakete'}`,
    steps: {
      nextLate: 'Nächstes verspätetes Paket',
      lateBefore: 'Voriges',
      nextEvent: 'Nächstes Ereignis',
      eventBefore: 'Ereignis davor',
    },
    none: 'Kein Paket in dieser Ziehung.',
    waiting: 'Wird nachgesehen …',
    parcel: 'Paket',
    lateHead: 'Verspätung',
    partCost: '€ davon dort',
    partLate: 'davon deswegen',
    cost: '€',
    more: (parcels) => `${parcels} weitere zeigen`,
    rest: (shown) => `Die ersten ${shown}; die mit dem meisten zuerst.`,
    press: 'Ein Druck auf ein Paket zeigt es auf der Karte bei seiner Übergabe.',
    close: 'Liste schließen',
    swing: {
      choose: 'Pakete hinter dem Balken von',
      asking: (name, done, all) =>
        `Diese Ziehung wird an beiden Enden von „${name}“ gerechnet: ${done} von ${all} Läufen`,
      cancel: 'Abbrechen',
      title: (draw, name, baseline) => `${draw}: Kosten gegenüber ${baseline}, bewegt durch „${name}“`,
      low: '€, unteres Ende',
      high: '€, oberes Ende',
      move: 'bewegt um',
      what: (low, high) =>
        `Gezeigt ist, was ein Paket mehr kostet als dasselbe in der Basis, an jedem Ende, wo die Enden einen Cent oder mehr auseinanderliegen; die am meisten bewegten zuerst. Alle dieser Ziehung zusammen: ${low} je zugestelltem Paket am unteren Ende, ${high} am oberen.`,
      none: 'Kein Paket dieser Ziehung wird um einen Cent oder mehr bewegt.',
      one: (all) => `Der Balken ist das Mittel über ${all} Ziehungen; diese Liste ist eine davon.`,
      other: (all) => `Der Balken ist das Mittel über ${all} Ziehungen; diese Liste ist aus einer anderen Ziehung.`,
    },
    ofTour: 'Ihre Pakete',
    through: 'Zeigt, was in der gezeigten Ziehung darüber läuft',
    onTour: 'Seine Tour',
  },
};
