// English words of opening, refusing and importing files.

export const filesWords = {
  files: {
    refused: (name: string) => `${name} was not opened`,
    kept: 'The study that was open is still open, unchanged.',
    where: 'Where',
    found: 'Found',
    expected: 'Expected',
    close: 'Close',
    more: (count: number) => `and ${count} more`,
    size: (bytes: number) => (bytes === 0 ? 'an empty file' : `${bytes} bytes of another kind`),
    unknownKind: 'a study (.json) or an OpenStreetMap extract (.osm.pbf, .osm, .osm.gz)',
    unreadable: 'a file that can be read',
  },
  importing: {
    title: 'Import a city',
    help: 'Choose an OpenStreetMap extract of one city, at most about 50 MB: .osm.pbf, .osm or .osm.gz.',
    from: 'Extracts come from Geofabrik (download.geofabrik.de), BBBike (extract.bbbike.org), or the export button of openstreetmap.org.',
    choose: 'Choose a file …',
    chosen: 'File',
    hub: 'Where is the hub, from which the vans leave?',
    automatic: 'At a good place, chosen automatically. It can be dragged later.',
    given: 'At this place',
    longitude: 'Longitude',
    latitude: 'Latitude',
    start: 'Import',
    cancel: 'Cancel',
    open: 'Open the study',
    reading: (share: string) => `Reading the extract, ${share}`,
    done: 'The streets are read.',
    keepsOpen: 'The open study stays until you open the new one; Undo brings it back after that.',
  },
} as const;
