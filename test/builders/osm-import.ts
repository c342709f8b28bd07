// Extracts and cities of OpenStreetMap files, at once.
import { sourceOfBytes } from '../../src/network/byte-source.ts';
import type { CutOut } from '../../src/network/cut-out.ts';
import { cityStages, type ImportedCity } from '../../src/network/osm-city.ts';
import type { OsmExtract } from '../../src/network/osm-extract.ts';
import { openOsm } from '../../src/network/osm-reader.ts';

export function readOsm(bytes: Uint8Array, name: string, cut: CutOut | null = null): OsmExtract {
  const reader = openOsm(sourceOfBytes(bytes), name, cut);
  while (reader.step());
  return reader.extract();
}

export function cityFromOsm(extract: OsmExtract): ImportedCity {
  const stages = cityStages(extract);
  for (;;) {
    const stage = stages.next();
    if (stage.done) return stage.value;
  }
}
