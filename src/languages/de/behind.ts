// Deutsche Wörter der Pakete hinter einem Balken, Punkt oder Stück eines Diagramms.
import type { Translated } from '../../base/language.ts';
import type { behindWords as english } from '../../ui/words-en-behind.ts';

export const behindWords: Translated<typeof english> = {
  behind: {
    title: 'Pakete dieser Ziehung',
    choose: 'Zeigen',
    nothing: 'wählen …',
    hint: 'Auch ein Druck auf einen Balken, Punkt oder ein Stück eines Diagramms zeigt die Pakete dahinter.',
    of: (scenario, draw, slice) => `${scenario}, Ziehung ${draw}: ${slice}`,
    all: 'alle gemessenen Pakete',
    late: 'verspätet',
    lateBin: (bin) => `verspätet, ${bin}`,
    cause: (cause) => `verspätet wegen: ${cause}`,
    returned: 'nicht zugestellt',
    tier: (tier) => `Kosten auf „${tier}“`,
    tenth: (tenth) =>
      `Zehntel ${tenth} von 10 nach Kosten${tenth === 1 ? ', das billigste' : tenth === 10 ? ', das teuerste' : ''}`,
    hour: (from, until) => `übergeben von ${from} bis ${until}`,
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
    ofTour: 'Ihre Pakete',
    onTour: 'Seine Tour',
  },
};
