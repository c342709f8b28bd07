// A facility, bay or site dragged on the map: a micro-depot's reach follows the pointer, and where a thing is let go it stands, or goes back.

import { atSite, standingAt } from '../app/depot-place.ts';
import { studyList } from '../app/list-store.ts';
import { lockerAtSite } from '../app/locker-place.ts';
import { tellOfEdit } from '../app/notices.ts';
import { type Footing, footingAt } from '../app/street-snap.ts';
import { editEntity } from '../app/study-edit.ts';
import type { Point } from '../base/geometry.ts';
import { isolated } from '../base/isolated.ts';
import { type Problem, shownPlace } from '../base/problem.ts';
import type { CityMap } from '../map/city-map-contract.ts';
import type { MovePhase } from '../map/pointing.ts';
import type { Moved } from '../map/scene.ts';
import { siteUnder } from '../model/locker-site.ts';
import { depotEntryOf, placementOf } from '../model/placement.ts';
import type { SiteSpec, Study } from '../model/study.ts';
import { shownName } from '../persistence/bundled-names.ts';
import type { ScenarioView } from '../service/protocol.ts';
import type { DeskTools } from './desk-context.ts';
import { words } from './words.ts';

/** Pixels from a free site within which a micro-depot or locker is put on it. */
const SNAP = 16;

/** Metres off the street from which the reader is told where the vehicles stop. */
const WORTH_SAYING = 25;

export function moveThing({ desk }: DeskTools, map: CityMap, moved: Moved, position: Point, phase: MovePhase): void {
  const { session } = desk;
  const view = session.view.peek();
  const city = session.city.peek();
  const thing = view === null ? undefined : thingIn(view, moved);
  if (view === null || city === null || thing === undefined) {
    // What is on show now has no such thing.
    desk.endDrag();
    return;
  }
  const { name, kind } = thing;
  const shown = isolated(name);
  const offered = siteHere();
  /** Where it would stand. */
  const at = offered?.position ?? { x: Math.round(position.x), y: Math.round(position.y) };
  const change = (before: Study) =>
    offered === undefined
      ? movedTo(before, view.id, kind, moved.id, at)
      : (kind === 'locker' ? lockerAtSite : atSite)(before, view.id, moved.id, offered.id);

  if (phase === 'start' || phase === 'drag') {
    if (kind === 'depot' && thing.isOpen) void followReach();
    const refusal = refusalHere(words.dragging.refused);
    if (refusal !== null) desk.drag({ name, position, change: null, refusal });
    else if (moved.kind === 'facility' && thing.isOpen) desk.drag({ name, position: at, change, refusal });
    else desk.endDrag();
  } else if (phase === 'drop') {
    desk.endDrag();
    void drop();
  } else {
    desk.endDrag();
    restore();
  }

  /** The free site that it would stand on. */
  function siteHere(): SiteSpec | undefined {
    return view !== null && (kind === 'depot' || kind === 'locker') ? siteNear(map, view, position) : undefined;
  }

  /** Why it may not be let go here; null where it may. */
  function refusalHere(said: RefusalWords): string | null {
    if (!map.isInView(position)) return said.outside;
    return offered === undefined && city !== null ? refusalWords(footingAt(city, position), said) : null;
  }

  async function followReach(): Promise<void> {
    const reach = await desk.reachAt(moved.id, at);
    // It may be out of the hand meanwhile: the areas of where it stands are drawn then.
    const dragged = session.dragged.peek();
    if (reach === null || dragged?.name !== name || session.view.peek() !== view) return;
    map.setReach(reach);
    session.dragged.value = { ...dragged, inReach: reach.parcelsPerDay };
  }

  async function drop(): Promise<void> {
    if (view === null) return;
    const { outside, water, offMap, far } = words.moving;
    const refusal = refusalHere({
      outside: outside(shown),
      water: water(shown),
      offMap: offMap(shown),
      far: (metres) => far(shown, metres),
    });
    if (refusal !== null) {
      restore();
      tellOfEdit(session, 'info', refusal);
      return;
    }
    const study = session.study.peek();
    const site = study === null ? undefined : siteOf(study, view.id, kind, moved.id);
    if (wasRefused(await desk.edit(change))) return;
    if (offered !== undefined) return tellOfSite(offered);
    const saidLeft = words.depotPlace[kind === 'locker' ? 'lockerLeft' : 'left'];
    if (site !== undefined) tellOfEdit(session, 'info', saidLeft(shown, isolated(shownName(site))), 'undo');
    const reach = session.view.peek()?.reach.find((one) => one.id === moved.id);
    if (kind === 'depot' && reach?.addresses === 0)
      tellOfEdit(session, 'warning', words.moving.reachesNobody(shown), 'undo');
    const offset = session.view.peek()?.facilities.find((one) => one.id === moved.id)?.offset ?? 0;
    if (moved.kind === 'facility' && offset >= WORTH_SAYING)
      tellOfEdit(session, 'info', words.moving.snapped(shown, `${Math.round(offset)} m`));
  }

  /** On a free candidate site: its terms are the micro-depot's from now on, of a locker its hours. */
  function tellOfSite(site: SiteSpec): void {
    const there = isolated(shownName(site));
    const called = session.view.peek()?.facilities.find((one) => one.id === moved.id)?.name;
    const { lockerOnSite, onSite } = words.moving;
    tellOfEdit(session, 'info', kind === 'locker' ? lockerOnSite(shown, there) : onSite(shown, there, called !== name));
  }

  function wasRefused([first]: readonly Problem[]): boolean {
    if (first === undefined) return false;
    restore();
    tellOfEdit(session, 'info', words.moving.refused(shown, `${shownPlace(first)}: ${first.expected}`));
    return true;
  }

  /** Puts symbol and reach back to where the study has them. */
  function restore(): void {
    const now = session.view.peek();
    if (now !== null) map.setScenario(now);
  }
}

interface RefusalWords {
  /** Of the picture that the map shows: it would be lost from sight, beside the page's other parts. */
  readonly outside: string;
  readonly water: string;
  readonly offMap: string;
  readonly far: (metres: string) => string;
}

/** Why it may not stand there; null where it may. */
function refusalWords({ refusal, offset }: Footing, said: RefusalWords): string | null {
  if (refusal === null) return null;
  if (refusal === 'water') return said.water;
  return refusal === 'off the map' ? said.offMap : said.far(`${Math.round(offset)} m`);
}

/** The free site whose mark the pointer let the micro-depot or locker go on, or beside. */
function siteNear(map: CityMap, view: ScenarioView, position: Point): SiteSpec | undefined {
  const at = map.screenOf(position);
  const away = ({ position: place }: SiteSpec): number => {
    const spot = map.screenOf(place);
    return Math.max(Math.abs(spot.x - at.x), Math.abs(spot.y - at.y));
  };
  return view.freeSites.filter((site) => away(site) <= SNAP).sort((a, b) => away(a) - away(b))[0];
}

type MovedKind = 'hub' | 'depot' | 'locker' | 'bay' | 'site';

function thingIn(
  view: ScenarioView,
  { kind, id }: Moved,
): { readonly name: string; readonly kind: MovedKind; readonly isOpen: boolean } | undefined {
  if (kind === 'facility') {
    const facility = view.facilities.find((one) => one.id === id);
    return facility && { name: facility.name, kind: facility.kind, isOpen: facility.open };
  }
  const list: readonly { readonly id: string; readonly name: string }[] = kind === 'bay' ? view.bays : view.freeSites;
  const mark = list.find((one) => one.id === id);
  return mark && { name: mark.name, kind, isOpen: false };
}

function movedTo(study: Study, scenario: string, kind: MovedKind, id: string, position: Point): Study {
  if (kind === 'depot') return standingAt(study, scenario, id, position);
  if (kind === 'site') return studyList<SiteSpec>('sites').change(study, id, { position });
  return editEntity(study, scenario, kind, id, { position });
}

/** The candidate site on which a micro-depot stands that does not move about, or a locker. */
function siteOf(study: Study, scenario: string, kind: MovedKind, id: string): SiteSpec | undefined {
  if (kind === 'locker') {
    const locker = placementOf(study, scenario)?.lockers.find((one) => one.id === id);
    return locker === undefined ? undefined : siteUnder(locker.position, study.sites);
  }
  if (kind !== 'depot') return undefined;
  const { site, mobile } = depotEntryOf(study, scenario, id) ?? {};
  return mobile === undefined ? study.sites.find((one) => one.id === site) : undefined;
}
