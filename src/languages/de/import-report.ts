// Deutsch für den Bericht eines Einlesens: was gelesen wurde, was die Karte hat, was weggelassen wurde und warum.
import { counted, decimal } from '../../base/format.ts';
import type { Dropped, importPhrases } from '../../network/import-phrases.ts';

const DROPPED: Readonly<Record<Dropped, readonly [string, string]>> = {
  nodes: ['Knoten', 'Knoten'],
  ways: ['Weg', 'Wege'],
  streets: ['Straße', 'Straßen'],
  addresses: ['Adresse', 'Adressen'],
  areas: ['Fläche', 'Flächen'],
  'turn restrictions': ['Abbiegeregel', 'Abbiegeregeln'],
  'delivery zones': ['Lieferzone', 'Lieferzonen'],
};

export const importReport: ReturnType<typeof importPhrases> = {
  city: 'Eingelesene Stadt',
  leftOut: 'weggelassen: ',
  dropped: (count, what, reason) => `${counted(count, ...DROPPED[what])} (${reason})`,
  toName: (attribution, licence) =>
    `${attribution}, ${licence}: bei der Karte und bei allem zu nennen, was daraus entsteht.`,
  read: (source, nodes, ways, relations) =>
    `${source}: ${decimal(nodes)} Knoten, ${counted(ways, 'Weg', 'Wege')}, ${counted(relations, 'Relation', 'Relationen')} gelesen`,
  streets: (segments, junctions, kilometres) =>
    `${counted(segments, 'Straße', 'Straßen')} zwischen ${counted(junctions, 'Kreuzung', 'Kreuzungen')}, ${decimal(kilometres, 1)} km`,
  addresses: (count, tagged, buildings, guessed, workplaces, between) =>
    `${counted(count, 'Adresse', 'Adressen')}: ${decimal(tagged)} mit Hausnummer, ` +
    `${counted(buildings, 'Gebäude', 'Gebäude')} ohne, ${decimal(guessed)} entlang der Straßen angenommen` +
    (workplaces > 0 ? `, ${decimal(workplaces)} Läden und Büros ohne Hausnummer` : '') +
    (between > 0 ? `, ${decimal(between)} zwischen zwei Hausnummern` : ''),
  recipients: (households, businesses) =>
    `Dahinter nach Tags und Stockwerken ${counted(households, 'Haushalt', 'Haushalte')} und ${counted(businesses, 'Betrieb', 'Betriebe')} üblicher Größe`,
  reasons: {
    farNodes: 'weit außerhalb der übrigen',
    leavingNodes: 'von Straßen, die das Gebiet verlassen',
    twice: 'doppelt in der Datei',
    smallZones: 'zu klein, oder zu Stunden, in denen kein Lieferwagen fährt',
    noWayBack: 'vom Hauptteil aus nicht hin und zurück erreichbar',
    noWayWithBans: {
      motor: 'für Lieferwagen ohne verbotenes Abbiegen nicht hin und zurück erreichbar',
      bike: 'für Lastenräder ohne verbotenes Abbiegen nicht hin und zurück erreichbar',
    },
    onlyWay: 'nur zu manchen Stunden, und zu anderen der einzige Weg',
    farAddresses: (metres) => `keine Straße für Lieferwagen im Umkreis von ${metres} m`,
    thinned: (most) => `gleichmäßig auf ${decimal(most)} ausgedünnt`,
    unnumberedEnd: 'Hausnummern entlang einer Linie, an deren Ende keine steht',
    brokenNumbers: 'Hausnummern entlang einer unterbrochenen Linie',
    unknownCounting: 'Hausnummern entlang einer Linie, auf unbekannte Weise gezählt',
    crampedNumbers: (metres) => `Hausnummern entlang einer Linie mit weniger als ${metres} m Abstand`,
    openRing: 'kein geschlossener Weg',
    outside: 'außerhalb der Straßen',
    small: (least) => `unter ${least} m²`,
    smaller: (most) => `kleiner als die ${most} größten`,
    fewNodes: 'weniger als zwei bekannte Knoten',
    notBuilt: 'noch nicht gebaut',
    area: 'eine Fläche, keine Linie',
    noBikes: (highway) => `highway=${highway}, nicht für Räder offen`,
    closed: 'gesperrt oder privat',
    ferry: 'eine Fähre, an der nicht steht, dass sie Autos mitnimmt',
    carFerry: 'eine Fähre für Autos: wann sie fährt und was sie kostet, ist nicht bekannt',
    otherVehicles: 'für andere Fahrzeuge als Lieferwagen',
    someHours: 'nur zu manchen Stunden',
    onRed: 'nur solange die Ampel Rot zeigt',
    excepted: 'Lieferwagen ausgenommen',
    unknownKind: 'von unbekannter Art',
    incomplete: 'ohne „from“, „via“ und „to“',
    notInExtract: 'Straßen davon fehlen im Auszug',
    notKept: 'Straßen davon sind nicht übernommen',
    through: 'ein Weg davon führt über die Kreuzung hinaus',
    unturnable: 'Lieferwagen können dort ohnehin nicht abbiegen',
  },
  notes: {
    deliveryHours: (streets, zones, areSomePassed) => {
      const passing = areSomePassed
        ? 'nur hindurchfahren, wo andere sonst nicht erreichbar wären'
        : 'nie hindurchfahren';
      return `Straßen mit Lieferzeiten: ${decimal(streets)}, jetzt in ${zonesOf(zones)}. Lieferwagen dürfen dort nur zu diesen Zeiten halten und ${passing}.`;
    },
    emissionZones: (onMap, zones, percent) => {
      const head = `Umweltzonen auf der Karte: ${decimal(onMap)}`;
      if (zones === 0) return `${head}, ohne Adressen darin.`;
      return `${head}, jetzt in ${zonesOf(zones)} mit ${percent} % ihrer Adressen. Was sie verbieten, sagt die Karte nicht: Ihre Grenze lässt die Diesel-Lieferwagen der Studie ein, bis Sie sie senken.`;
    },
    signs: (signals, stops, givings, humps) =>
      `Unterwegs zu beachten (je Richtung gezählt): ${signals} Ampeln, ${stops} Stoppschilder, ${givings} Vorfahrt-achten-Schilder, ${humps} Schwellen. Jede kostet nach den Regeln der Studie Sekunden.`,
    barriers: (count) =>
      `Poller und Tore, die eine Straße sperren: ${decimal(count)}. Räder kommen an den meisten vorbei.`,
    passedBarriers: (count) =>
      `Poller und Tore an Kreuzungen, bei denen die Karte nicht sagt, welche Straße sie sperren, und an denen Lieferwagen vorbeikommen: ${decimal(count)}.`,
    turns: (vans, bikes) =>
      `Abbiegeregeln, an die sich Lieferwagen halten: ${decimal(vans)}. Solche, an die sich Lastenräder halten: ${decimal(bikes)}.`,
    noThrough: (kept, lifted) => {
      const more =
        lifted === 0 ? '' : `; durch ${decimal(lifted)} weitere fahren sie, weil andere sonst nicht erreichbar wären`;
      return `Straßen nur für Anlieger, durch die Lieferwagen nicht hindurchfahren: ${decimal(kept)}${more}.`;
    },
    undriven: (count) =>
      `Straßen, auf denen kein Lieferwagen fährt, weil er nicht hin- und wieder zurückkäme, etwa am Rand der Karte: ${decimal(count)}.`,
    buildings: (count) =>
      count === 1
        ? 'Ein Gebäude ohne Hausnummer zählt als eine Adresse; ihre Art ist nach Größe und Dichte geschätzt.'
        : `${decimal(count)} Gebäude haben keine Hausnummer: Jedes zählt als eine Adresse; ihre Art ist nach Größe und Dichte geschätzt.`,
    guessed:
      'Wo die Karte keine Adressen kennt, sind sie nach Straßenklasse und Dichte entlang der Straßen angenommen, nur zur Veranschaulichung.',
    noDoor: 'Keine Tür gefunden, die ein Lieferwagen erreicht.',
    large: (streets) =>
      `${decimal(streets)} Straßen sind mehr als eine Stadt: Ein Lauf dauert lange. Schneiden Sie ein kleineres Gebiet aus.`,
    wide: (kilometres) =>
      `Straßen liegen bis zu ${kilometres} km von der Mitte: Längen weichen dort um mehr als 0,1 % ab.`,
    low: (count, height, width, weight) =>
      `Für einen Lieferwagen (${comma(height)} m hoch, ${comma(width)} m breit, ${comma(weight)} t) zu niedrige, zu schmale oder zu schwache Straßen, die ihm verschlossen sind: ${decimal(count)}. Räder kommen durch.`,
    rough: (kilometres, percent) =>
      `Gepflasterte oder unbefestigte Straßen: ${decimal(kilometres, 1)} km (${percent} %). Räder sind dort nach den Regeln der Studie langsamer.`,
  },
};

const comma = (value: number): string => String(value).replace('.', ',');

function zonesOf(zones: number): string {
  return zones === 1 ? 'einer Zone der Studie' : `${decimal(zones)} Zonen der Studie`;
}
