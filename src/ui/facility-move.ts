// A facility dragged on the map: its reach follows the pointer, and where it is let go it stands, or goes back.

import { notify } from '../app/session.ts';
import { footingAt } from '../app/street-snap.ts';
import { type EntityKind, editEntity } from '../app/study-edit.ts';
import type { Point } from '../base/geometry.ts';
import type { CityMap } from '../map/city-map-contract.ts';
import type { MovePhase } from '../map/pointing.ts';
import type { DeskTools } from './desk-context.ts';
import { words } from './words-en.ts';

/** Metres off the street from which the reader is told where the vehicles stop. */
const WORTH_SAYING = 25;

export function moveFacility({ desk }: DeskTools, map: CityMap, id: string, position: Point, phase: MovePhase): void {
  const { session } = desk;
  const view = session.view.peek();
  const city = session.city.peek();
  const facility = view?.facilities.find((one) => one.id === id);
  if (view === null || city === null || facility === undefined) return;

  if (phase === 'start' || phase === 'drag') {
    if (facility.kind === 'depot' && facility.open) void followReach();
  } else if (phase === 'drop') {
    void drop();
  } else {
    restore();
  }

  async function followReach(): Promise<void> {
    const reach = await desk.reachAt(id, position);
    // A drop may have come meanwhile; the scenario's own areas are drawn again then.
    if (reach !== null && session.view.peek() === view) map.setReach(reach);
  }

  async function drop(): Promise<void> {
    if (city === null || view === null || facility === undefined) return;
    const name = facility.name;
    const footing = footingAt(city, position);
    if (footing.refusal !== null) {
      restore();
      const text =
        footing.refusal === 'water'
          ? words.moving.water(name)
          : words.moving.far(name, `${Math.round(footing.offset)} m`);
      notify(session, 'info', text);
      return;
    }
    const at = { x: Math.round(position.x), y: Math.round(position.y) };
    const kind: EntityKind = facility.kind;
    const problems = await desk.edit((study) => editEntity(study, view.id, kind, id, { position: at }));
    const first = problems[0];
    if (first !== undefined) {
      restore();
      notify(session, 'info', words.moving.refused(name, `${first.path}: ${first.expected}`));
      return;
    }
    const offset = session.view.peek()?.facilities.find((one) => one.id === id)?.offset ?? 0;
    if (offset >= WORTH_SAYING) notify(session, 'info', words.moving.snapped(name, `${Math.round(offset)} m`));
  }

  /** Puts symbol and reach back to where the study has them. */
  function restore(): void {
    const now = session.view.peek();
    if (now !== null) map.setScenario(now);
  }
}
