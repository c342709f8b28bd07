// Deutsche Wörter für das Öffnen und Ablehnen von Dateien.
import type { Translated } from '../../base/language.ts';
import type { filesWords as english } from '../../ui/words-en-files.ts';

export const filesWords: Translated<typeof english> = {
  files: {
    refused: (name) => `${name} wurde nicht geöffnet`,
    kept: 'Die Studie, die offen war, ist unverändert offen.',
    where: 'Wo',
    found: 'Gefunden',
    expected: 'Erwartet',
    close: 'Schließen',
    more: (count) => `und ${count} weitere`,
    size: (bytes) => (bytes === 0 ? 'eine leere Datei' : `${bytes} Bytes anderer Art`),
    unknownKind:
      'eine Studie (.json), ein OpenStreetMap-Auszug (.osm.pbf, .osm, .osm.gz) oder eine Tabelle (.csv, .geojson)',
    unreadable: 'eine Datei, die sich lesen lässt',
  },
};
