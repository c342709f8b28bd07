import { expect, test } from 'vitest';
import { OSM_ATTRIBUTION, OSM_LICENCE } from '../../src/network/osm-city.ts';
import { decodeCity, encodeCity } from '../../src/network/streets-block.ts';
import { kerbFeatures, legFeatures, placementFeatures, streetKmFeatures } from '../../src/service/geo-features.ts';
import { aJournal } from '../builders/journal.ts';
import { aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

test('every file of lines or places in an imported city names whose streets they are, and under which licence', () => {
  const town = { ...gridTown(6, 6), origin: { latitude: 52.5, longitude: 13.4 }, attribution: OSM_ATTRIBUTION };
  const streets = encodeCity(town, 'town.osm', OSM_LICENCE);
  const [imported, synthetic] = [
    aSetting(aStudy({ city: { kind: 'streets', ...streets } }), decodeCity(streets)),
    aSetting(aStudy(), gridTown(6, 6)),
  ];
  const filesOf = (setting: typeof imported) =>
    [
      placementFeatures(setting),
      legFeatures(aJournal(), setting),
      kerbFeatures(aJournal(), setting),
      streetKmFeatures(aJournal(), setting),
    ].map(({ head, foot }) => JSON.parse(head() + foot));
  for (const file of filesOf(imported)) {
    expect(file).toMatchObject({ attribution: OSM_ATTRIBUTION, licence: OSM_LICENCE });
  }
  for (const file of filesOf(synthetic)) expect(file).not.toHaveProperty('attribution');
});
