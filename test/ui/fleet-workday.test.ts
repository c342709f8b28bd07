// The form of a fleet's own working day: what is typed or chosen, and what is left empty.
import { signal } from '@preact/signals';
import { parseHTML } from 'linkedom';
import { h, render } from 'preact';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { FleetSpec, Study } from '../../src/model/study.ts';
import { DeskProvider, type DeskTools } from '../../src/ui/desk-context.ts';
import { FleetWorkday } from '../../src/ui/fleet-workday.tsx';
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
function aForm(kind: FleetSpec['kind'], set: Partial<FleetSpec> = {}, own?: Partial<FleetSpec>) {
  const study: Study = aStudy();
  const plain = study.scenarios[0].fleets.find((one) => one.kind === kind) as FleetSpec;
  const fleet = { ...plain, ...set };
  const changes: Partial<FleetSpec>[] = [];
  const host = document.createElement('div');
  hosts.push(host);
  const form = h(FleetWorkday, {
    study,
    fleet,
    own: own === undefined ? undefined : { ...plain, ...own },
    scenario: 'vans',
    set: async (change) => {
      changes.push(change);
      return [];
    },
  });
  render(
    h(DeskProvider, {
      value: {
        folds: signal({ [`vans fleet ${fleet.id} workday`]: true }),
        opened: signal(study),
      } as unknown as DeskTools,
      children: form,
    }),
    host,
  );
  const named = (label: string): HTMLInputElement => {
    const found = [...host.querySelectorAll('label')].find((one) => one.textContent === label);
    const control = [...host.querySelectorAll('input, select')].find(({ id }) => id === found?.getAttribute('for'));
    if (control === undefined) throw new Error(`no field ${label}`);
    return control as HTMLInputElement;
  };
  const type = async (label: string, text: string): Promise<void> => {
    const control = named(label);
    control.value = text;
    control.dispatchEvent(new (document.defaultView as Window & typeof globalThis).Event('change'));
    await Promise.resolve();
  };
  return { named, type, changes, host };
}

test('shows what the kind has, in its unit, with its range and source', () => {
  const bike = aForm('bike');
  expect(bike.named('They start').getAttribute('placeholder')).toBe('08:30');
  expect(bike.named('Shift').getAttribute('placeholder')).toBe('8');
  expect(bike.named('Loading before each tour').getAttribute('placeholder')).toBe('15');
  expect(bike.host.textContent).toContain('usually 6 to 10');
  expect(bike.host.textContent).toContain('ArbZG');
  const feeder = aForm('feeder');
  expect(feeder.named('They start').getAttribute('placeholder')).toBe('06:30');
  expect(feeder.host.textContent).toContain('begins with the first wave');
});

test('states what is typed and keeps the rest; an emptied field is left to the kind', async () => {
  const form = aForm('van', { workday: { shiftHours: 5, breakPaid: false } });
  await form.type('They start', '13:00');
  await form.type('Shift', '');
  await form.type('Overtime at most; 0 is none', '0');
  expect(form.changes).toEqual([
    { workday: { shiftHours: 5, breakPaid: false, from: '13:00' } },
    { workday: { breakPaid: false } },
    { workday: { shiftHours: 5, breakPaid: false, overtimeHours: 0 } },
  ]);
});

test('goes back to what the study had when it was opened', () => {
  const form = aForm('van', { workday: { shiftHours: 5 } }, { workday: { shiftHours: 7, maxTours: 2 } });
  const resets = [...form.host.querySelectorAll('button')].filter(({ textContent }) =>
    textContent?.startsWith('Reset'),
  );
  expect(resets.map(({ textContent }) => textContent)).toEqual([
    'Reset to the study’s own, 7',
    'Reset to the study’s own, 2',
  ]);
  resets[0]?.click();
  resets[1]?.click();
  expect(form.changes).toEqual([{ workday: { shiftHours: 7 } }, { workday: { shiftHours: 5, maxTours: 2 } }]);
});
