// English words of opening and refusing files.

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
    unknownKind: 'a study (.json), an OpenStreetMap extract (.osm.pbf, .osm, .osm.gz), or a table (.csv, .geojson)',
    unreadable: 'a file that can be read',
  },
} as const;
