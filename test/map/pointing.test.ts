// What the pointer drags, and what becomes of it where the map is given other facilities meanwhile.
import { expect, test } from 'vitest';
import type { CameraControl } from '../../src/map/camera-control.ts';
import { listenToPointing, type PointingHandlers } from '../../src/map/pointing.ts';
import type { Scene } from '../../src/map/scene.ts';

/** A map of a pixel a metre whose every spot holds one depot, and the pointer over it. */
function aMap(onMove: NonNullable<PointingHandlers['onMove']>) {
  const host = Object.assign(new EventTarget(), {
    style: {},
    ownerDocument: new EventTarget(),
    getBoundingClientRect: () => ({ left: 0, top: 0 }),
    setPointerCapture: () => undefined,
  }) as unknown as HTMLElement;
  const scene = {
    pick: () => ({ kind: 'facility', index: 0 }),
    gripOf: () => ({ kind: 'facility', id: 'mill', position: { x: 1, y: 2 }, x: 0, y: 0 }),
    hold: () => undefined,
  } as unknown as Scene;
  const control = {
    camera: { x: 0, y: 0, scale: 1 },
    size: { width: 100, height: 100 },
    hold: () => undefined,
  } as unknown as CameraControl;
  const nothing = () => undefined;
  const pointing = listenToPointing(host, scene, control, { onMove }, nothing, nothing);
  const send = (type: string, x: number) =>
    host.dispatchEvent(Object.assign(new Event(type), { button: 0, pointerId: 1, clientX: x, clientY: 0 }));
  return { pointing, send };
}

test('a drag that other facilities end is told to be over, where it began, and what the pointer does then is nobody’s', () => {
  const told: unknown[] = [];
  const { pointing, send } = aMap((moved, position, phase) => told.push([moved.id, position, phase]));
  send('pointerdown', 0);
  send('pointermove', 20);
  expect(told).toEqual([['mill', { x: -30, y: 50 }, 'start']]);
  pointing.letGo();
  pointing.letGo();
  send('pointermove', 40);
  send('pointerup', 40);
  expect(told.slice(1)).toEqual([['mill', { x: 1, y: 2 }, 'cancel']]);
});
