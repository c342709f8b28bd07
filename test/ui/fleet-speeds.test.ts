// The form of a fleet's own speeds: what is typed into its two tables, and what is left empty.
import { signal } from '@preact/signals';
import { parseHTML } from 'linkedom';
import { h, render } from 'preact';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { FleetSpec, Study } from '../../src/model/study.ts';
import { DeskProvider, type DeskTools } from '../../src/ui/desk-context.ts';
import { FleetSpeeds } from '../../src/ui/fleet-speeds.tsx';
import { aStudy } from '../builders/study.ts';

beforeAll(() => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  vi.stubGlobal('document', document);
  vi.stubGlobal('requestAnimationFrame', () => 0);
});
afterEach(() => {
  for (const host of hosts.splice(0)) render(null, host);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const hosts: HTMLElement[] = [];

/** The open form of the fleet in a kind of which the study has one, and the changes it asks for. */
function aForm(kind: FleetSpec['kind'], set: Partial<FleetSpec> = {}) {
  const study: Study = aStudy();
  const fleet = { ...(study.scenarios[0].fleets.find((one) => one.kind === kind) as FleetSpec), ...set };
  const changes: Partial<FleetSpec>[] = [];
  const host = document.createElement('div');
  hosts.push(host);
  const form = h(FleetSpeeds, {
    study,
    fleet,
    own: undefined,
    scenario: 'vans',
    set: async (change) => {
      changes.push(change);
      return [];
    },
  });
  render(
    h(DeskProvider, {
      value: {
        folds: signal({ [`vans fleet ${fleet.id} speeds`]: true }),
        opened: signal(study),
      } as unknown as DeskTools,
      children: form,
    }),
    host,
  );
  const inputs = [...host.querySelectorAll('input')] as HTMLInputElement[];
  const named = (label: string): HTMLInputElement => {
    const found = [...host.querySelectorAll('label')].find((one) => one.textContent === label);
    const input = inputs.find(({ id }) => id === found?.getAttribute('for'));
    if (input === undefined) throw new Error(`no field ${label}`);
    return input;
  };
  const type = async (label: string, text: string): Promise<void> => {
    const input = named(label);
    input.value = text;
    input.dispatchEvent(new (document.defaultView as Window & typeof globalThis).Event('change'));
    await Promise.resolve();
  };
  return { inputs, named, type, changes, host };
}

test('has a field for each class of road that is open to the kind, and for each hour, with what holds otherwise', () => {
  const van = aForm('van');
  expect(van.inputs).toHaveLength(9 + 24);
  expect(van.named('Residential').getAttribute('placeholder')).toBe('24');
  expect(van.named('4 h').getAttribute('placeholder')).toBe('1');
  expect(aForm('bike').inputs).toHaveLength(8 + 24);
  expect(aForm('bike').named('Path').getAttribute('placeholder')).toBe('14');
  expect(aForm('bike', { type: 'walking-courier' }).named('Path').getAttribute('placeholder')).toBe('5');
  expect(van.host.textContent).toContain('residential usually 15 to 30');
});

test('states a speed that is typed and keeps the others; an emptied field is left out', async () => {
  const form = aForm('van', { speeds: { byClass: { residential: 18 } } });
  await form.type('Primary', '35');
  await form.type('Residential', '');
  expect(form.changes).toEqual([{ speeds: { byClass: { residential: 18, primary: 35 } } }, { speeds: {} }]);
});

test('states all hours once one is typed, and none where all are as its kind', async () => {
  const usual = [...aStudy().rules.traffic.paceByHour];
  const form = aForm('van', { speeds: { byClass: { residential: 18 } } });
  await form.type('4 h', '0.5');
  const paceByHour = usual.map((pace, hour) => (hour === 4 ? 0.5 : pace));
  expect(form.changes).toEqual([{ speeds: { byClass: { residential: 18 }, paceByHour } }]);
  const stated = aForm('van', { speeds: { paceByHour } });
  await stated.type('4 h', '');
  expect(stated.changes).toEqual([{ speeds: {} }]);
});
