// What was pressed or chosen stays as it was left while the edit is on its way, whatever is drawn meanwhile.
import { parseHTML } from 'linkedom';
import { h, render } from 'preact';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Problem } from '../../src/base/problem.ts';
import { CheckField } from '../../src/ui/entry-fields.tsx';

const window = parseHTML('<html><body></body></html>') as unknown as Window & typeof globalThis;

beforeAll(() => {
  // As in a browser, and not in linkedom, a box knows whether it is checked.
  Object.defineProperty(window.HTMLInputElement.prototype, 'checked', { value: false, writable: true });
  vi.stubGlobal('document', window.document);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

/** An edit that is made when the test says so. */
function anEdit() {
  let resolve: (problems: readonly Problem[]) => void = () => {};
  const promise = new Promise<readonly Problem[]>((done) => {
    resolve = done;
  });
  return { onCommit: () => promise, resolve };
}

/** After what was waited for has come and preact has drawn it. */
async function drawn(): Promise<void> {
  for (const _ of ['come', 'drawn']) await new Promise((done) => setImmediate(done));
}

function checkField() {
  const host = window.document.createElement('div');
  const edit = anEdit();
  const show = (isOn: boolean) => render(h(CheckField, { label: 'Old school', isOn, onCommit: edit.onCommit }), host);
  show(true);
  const box = host.querySelector('input') as HTMLInputElement;
  const press = () => {
    box.checked = !box.checked;
    box.dispatchEvent(new window.Event('change', { bubbles: true }));
  };
  return { show, box, press, resolve: edit.resolve };
}

test('a box that was pressed does not spring back while the study is still the old one', async () => {
  const { show, box, press, resolve } = checkField();
  press();
  show(true);
  await drawn();
  expect(box.checked).toBe(false);
  show(false);
  resolve([]);
  await drawn();
  expect(box.checked).toBe(false);
  show(true);
  await drawn();
  expect(box.checked).toBe(true);
});

test('a box goes back to what the study says where the edit is refused', async () => {
  const { box, press, resolve } = checkField();
  press();
  await drawn();
  resolve([{ path: 'x', found: 'y', expected: 'z' }]);
  await drawn();
  expect(box.checked).toBe(true);
});
