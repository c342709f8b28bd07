import { describe, expect, test } from 'vitest';
import type { LayerName } from '../../src/map/scene.ts';
import type { ScenarioView } from '../../src/service/protocol.ts';
import { legendRows } from '../../src/ui/legend-rows.ts';

const VIEW = {
  facilities: [
    { kind: 'hub', hypothetical: false },
    { kind: 'depot', hypothetical: true, open: true },
    { kind: 'locker', hypothetical: false },
  ],
  reach: [{}],
  bays: [{}],
  freeSites: [{}],
  zones: [{}],
} as unknown as ScenarioView;

const EMPTY = { facilities: [], reach: [], bays: [], freeSites: [], zones: [] } as unknown as ScenarioView;

const said = (hidden: readonly LayerName[], view = VIEW, areStatesDrawn = true) =>
  legendRows(view, new Set(hidden), areStatesDrawn).map((row) => row.words);

const VEHICLES = ['van', 'cargo bike', 'feeder'];
const STATES = ['waiting', 'on the way', 'delivered', 'late', 'delivered late'];

describe('the legend', () => {
  test('lists what is drawn', () => {
    expect(said([])).toEqual([
      ...VEHICLES,
      'hub',
      'hypothetical micro-depot',
      'few parcels for its rent',
      'reached area',
      'locker, fill',
      'candidate site, free',
      'loading bay',
      'access zone',
      ...STATES,
    ]);
    expect(said([], EMPTY)).toEqual([...VEHICLES, 'hub', ...STATES]);
  });

  test('leaves out what the layers have turned off', () => {
    expect(said(['vehicles', 'facilities', 'reach', 'sites', 'bays', 'zones', 'labels'])).toEqual(STATES);
    expect(said(['parcels', 'facilities', 'zones', 'sites', 'bays'])).toEqual([...VEHICLES, 'reached area']);
    expect(said(['fill', 'labels', 'reach'])).toContain('locker');
    expect(said(['labels'])).not.toContain('few parcels for its rent');
  });

  test('has no states where the parcels are coloured otherwise', () => {
    expect(said([], VIEW, false)).not.toContain('late');
  });
});
