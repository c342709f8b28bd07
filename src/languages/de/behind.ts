// Deutsche Wörter der Pakete hinter einem Balken, Punkt oder Stück eines Diagramms.
import type { Translated } from '../../base/language.ts';
import type { behindWords as english } from '../../ui/words-en-behind.ts';

export const behindWords: Translated<typeof english> = {
  behind: {
    title: 'Pakete dieser Ziehung',
    choose: 'Zeigen',
    nothing: 'wählen …',
    hint: 'Auch ein Druck auf einen Balken, Punkt oder ein Stück eines Diagramms zeigt die Pakete dahinter; ebenso ein Druck auf einen Ort, eine Straße oder eine Zeile in einer Tabelle und zwei auf die Zeitleiste.',
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
    payer: (payer) => `bezahlt von: ${payer}`,
    category: (category) => `Kosten für: ${category}`,
    ways: {
      van: 'dafür fuhr ein Lieferwagen',
      bike: 'dafür fuhr ein Lastenrad',
      feeder: 'dafür fuhr ein Zubringer',
      motor: 'dafür fuhr ein Lieferwagen oder Zubringer',
      car: 'mit dem Auto an der Paketstation geholt',
      walk: 'zu Fuß an der Paketstation geholt',
    },
    carrier: (name) => `von ${name}`,
    carrierPays: (name) => `von ${name}, von ihm bezahlt`,
    carrierLate: (name) => `von ${name} und nicht pünktlich`,
    sameDayLate: 'für denselben Tag und nicht pünktlich',
    failed: 'erster Versuch an der Tür vergeblich',
    refused: 'fand seine Paketstation voll',
    facilities: { depot: 'über ein Mikro-Depot', locker: 'über eine Paketstation' },
    street: {
      kerb: (name) => `dafür hielt ein Lieferwagen oder Zubringer: ${name}`,
      motor: (name) => `an Bord von Lieferwagen und Zubringern, die hindurchfahren: ${name}`,
    },
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
    partKm: 'km dafür',
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
    pairs: {
      list: 'Pakete mit den größten Unterschieden zeigen',
      title: {
        cost: (draw, baseline) => `${draw}: Kosten gegenüber denselben Paketen in ${baseline}`,
        'on time': (draw, baseline) => `${draw}: Verspätung gegenüber denselben Paketen in ${baseline}`,
      },
      asking: (done, all) => `Diese Ziehung wird in beiden Szenarien gerechnet: ${done} von ${all} Läufen`,
      failed: 'Diese Pakete ließen sich nicht nachsehen.',
      again: 'Noch einmal nachsehen',
      baseline: 'Die Basis unterscheidet sich von nichts: Zeigen Sie ein anderes Szenario.',
      in: {
        cost: (letter) => `€ bei ${letter}`,
        'on time': (letter) => `min verspätet bei ${letter}`,
      },
      difference: 'Unterschied',
      what: {
        cost: 'Die mit einem Unterschied von einem Cent oder mehr, die größten zuerst.',
        'on time':
          'Die, deren Verspätung sich um eine Minute oder mehr unterscheidet, die größten zuerst; ein zurückgeschicktes vor allen.',
      },
      wholeCost: (amount) => `Alle dieser Ziehung zusammen: ${amount} je zugestelltem Paket.`,
      wholeOnTime: (here, there, all) =>
        `Alle dieser Ziehung zusammen: ${here} von ${all} pünktlich, in der Basis ${there}.`,
      alone: (parcels, baseline) => `${parcels} ${parcels === 1 ? 'Paket ist' : 'Pakete sind'} nicht in ${baseline}.`,
      none: {
        cost: 'Kein Paket dieser Ziehung unterscheidet sich um einen Cent oder mehr.',
        'on time': 'Kein Paket dieser Ziehung unterscheidet sich um eine Minute oder mehr.',
      },
    },
    ofTour: 'Ihre Pakete',
    row: (row) => `Zeigt die Pakete hinter „${row}“ in der gezeigten Ziehung`,
    rowsHint: 'Der Knopf einer Zeile zeigt die Pakete dahinter, im gezeigten Szenario und in der gezeigten Ziehung.',
    through: 'Zeigt, was in der gezeigten Ziehung darüber läuft',
    onTour: 'Seine Tour',
  },
};
