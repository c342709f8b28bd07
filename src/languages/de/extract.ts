// Deutsch für das, was an einem OpenStreetMap-Auszug oder an der Antwort eines Servers nicht stimmt.
import type { extractPhrases } from '../../network/extract-phrases.ts';
import type { serverPhrases } from '../../service/server-phrases.ts';

export const extract: ReturnType<typeof extractPhrases> = {
  extract: 'ein OpenStreetMap-Auszug (.osm.pbf oder .osm)',
  other: 'eine Datei anderer Art',
  empty: 'eine leere Datei',
  webPage: 'eine Webseite (statt der Datei wurde die Seite zum Herunterladen oder eine Absage gespeichert)',
  bzip2: 'eine bzip2-Datei (bitte zuerst auspacken)',
  zip: 'ein zip-Archiv (bitte zuerst auspacken)',
  o5m: 'eine o5m-Datei',
  json: 'JSON',
  xml: {
    formed: 'wohlgeformtes XML',
    error: (message) => `ein Fehler (${message})`,
    numberAs: (key) => `eine Zahl als ${key}`,
    none: 'keine',
    between: (key, most) => `${key} von ${-most} bis ${most}`,
    osm: 'OpenStreetMap-Daten in <osm>',
    tag: 'ein tag mit k und v',
    bareTag: 'eines ohne',
    answer: 'eine vollständige Antwort',
    remark: (text) => `die Bemerkung des Servers: „${text}“`,
  },
  box: {
    expected: 'WEST,SÜD,OST,NORD in Grad, etwa 8.64,49.38,8.72,49.43',
    swapped: (box, other) => `${box} (war ${other} gemeint? Die Länge steht zuerst)`,
    line: (box) => `${box} (eine Linie, kein Rechteck)`,
    reversed: (box, other) => `${box} (verkehrt herum; war ${other} gemeint?)`,
    nodes: 'ein Auszug mit Knoten',
    noNodes: 'keine',
    streets: 'ein Gebiet mit Straßen',
    nothingIn: (box) => `nichts in ${box}`,
    onExtract: (reach) => `ein Gebiet im Auszug, der ${reach} umfasst`,
  },
  streets: {
    expected: (isCut) =>
      `mindestens eine Straße${isCut ? ' im Gebiet' : ''}, auf der Lieferwagen hin- und zurückfahren dürfen`,
    none: 'gar keine Straße',
    noneAmong: (ways) => `keine unter ${ways} Wegen mit dem Tag highway`,
  },
};

export const server: ReturnType<typeof serverPhrases> = {
  address: 'die Adresse eines Overpass-Servers, etwa https://overpass-api.de/api/interpreter',
  nothing: 'nichts',
  answer: 'eine Antwort eines Overpass-Servers',
  more: (corners) => `mehr für ${corners}`,
  smaller: (megabytes) => `höchstens ${megabytes} MB: ein kleineres Rechteck`,
  empty: 'eine leere Antwort',
  status: (status, said) => `Status ${status}${said === '' ? '' : ` (${said})`}`,
  meanings: {
    400: 'der Server versteht die Frage nicht',
    403: 'der Server antwortet Ihnen nicht',
    404: 'kein Overpass-Server unter dieser Adresse',
    429: 'zu viele Fragen; warten Sie eine Minute',
    504: 'der Server ist überlastet oder das Rechteck zu groß',
  },
  late: 'keine rechtzeitige Antwort',
  stopped: 'abgebrochen',
  failed: (why) => `keine Antwort (${why})`,
  largest: (area, wayOut) => `ein Gebiet von höchstens ${area} km² für die Frage an einen Server${wayOut}`,
  hub: (metres) => `Länge und Breite, höchstens ${metres} m von einer Straße entfernt`,
  offMap: (place, metres, other) => {
    const way = metres === null ? 'weit von allen Straßen des Auszugs' : `${metres} m von der nächsten Straße entfernt`;
    return `${place} (${way}${other === null ? '' : `; war ${other} gemeint?`})`;
  },
};
