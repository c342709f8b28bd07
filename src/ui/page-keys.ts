// The keys of the page: undo, time, speed, scenarios and the map, wherever the focus is not needed for typing.

import { clampTime, neighbouringEvent, neighbouringLate } from '../app/moment.ts';
import { dismissLatest, notify } from '../app/notices.ts';
import { SPEEDS } from '../app/playback.ts';
import { MINUTE } from '../base/units.ts';
import { isSameThing } from '../map/thing.ts';
import type { DeskTools } from './desk-context.ts';
import { isSingleCharacter } from './key-choice.ts';
import { showParcel } from './parcel-moment.ts';
import { removeChosen } from './thing-add.ts';
import { copyChosen } from './thing-copy.ts';
import { toggleTwins } from './twin-toggle.ts';
import { words } from './words.ts';

/** What one press of an arrow moves shown time by. */
export const STEP = 15 * MINUTE;
const BIG_STEP = 120 * MINUTE;
const PAN = 60;

/** Listens on the page; gives the function that stops it. */
export function listenToKeys(tools: DeskTools, page: Document): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || isCovered(page)) return;
    const target = event.target instanceof Element ? event.target : null;
    if (event.ctrlKey || event.metaKey) {
      if (!isWrittenIn(target) && stepBy(event, tools)) event.preventDefault();
      return;
    }
    if (event.key === 'Escape' && !isWrittenIn(target) && skipTour(tools)) {
      event.preventDefault();
      return;
    }
    if (isUsedThere(event.key, target)) return;
    if (isSingleCharacter(event.key) && !tools.keys.areOn.peek()) return;
    if (target?.closest('.map-host') !== null && panMap(event, tools)) event.preventDefault();
    else if (actOn(event, tools)) event.preventDefault();
  };
  page.addEventListener('keydown', listen);
  return () => page.removeEventListener('keydown', listen);
}

/** True where something lies over the page that has to be ended first, whatever has the focus. */
function isCovered(page: Document): boolean {
  return page.querySelector('dialog[open], [aria-modal="true"]') !== null;
}

/** True if the focused element has a use of its own for the key. */
function isUsedThere(key: string, target: Element | null): boolean {
  if (target === null) return false;
  if (target.closest('[role="menu"]') !== null) return true;
  const input = target.closest('input, select, textarea');
  if (input instanceof HTMLInputElement && input.type === 'radio') return key.startsWith('Arrow');
  if (input instanceof HTMLInputElement && input.type === 'checkbox') return key === ' ';
  if (input !== null) return true;
  if (SCROLLING.has(key) && target instanceof HTMLElement && isScrolled(key, target)) return true;
  // A button's own key is the space bar.
  return key === ' ' && target.closest('button, summary, a') !== null;
}

const SCROLLING = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End']);

/**
 * True of a table, or the page of a tab, that takes the focus in order to be scrolled, and has more to show than there is room
 * for. The page of a tab goes up and down only.
 */
function isScrolled(key: string, target: HTMLElement): boolean {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = target;
  const isTall = scrollHeight > clientHeight;
  if (target.id === 'tab-page') return isTall && !key.startsWith('Arrow');
  return target.classList.contains('scroll') && (isTall || scrollWidth > clientWidth);
}

/** True where the browser itself undoes what was typed and is not applied yet, and in a menu. */
function isWrittenIn(target: Element | null): boolean {
  if (target === null) return false;
  if (target.closest('textarea, [role="menu"]') !== null) return true;
  const isTyped = target instanceof HTMLInputElement && !['radio', 'checkbox', 'range'].includes(target.type);
  // A field's default value is what the study holds.
  return isTyped && target.value !== target.defaultValue;
}

function stepBy(event: KeyboardEvent, tools: DeskTools): boolean {
  const { desk } = tools;
  const key = event.key.toLowerCase();
  if (key === 'd' && !event.shiftKey) return copyChosen(tools);
  if (key === 'z') void (event.shiftKey ? desk.redo() : desk.undo());
  else if (key === 'y' && !event.shiftKey) void desk.redo();
  else return false;
  return true;
}

/** The first visit's, from wherever the focus is. */
function skipTour({ firstTour }: DeskTools): boolean {
  if (firstTour.step.peek() === null) return false;
  firstTour.end();
  return true;
}

function panMap(event: KeyboardEvent, { stage }: DeskTools): boolean {
  const move = { ArrowLeft: [PAN, 0], ArrowRight: [-PAN, 0], ArrowUp: [0, PAN], ArrowDown: [0, -PAN] }[event.key];
  if (move === undefined || event.shiftKey) return false;
  stage.map.value?.panBy(move[0] as number, move[1] as number);
  return true;
}

function actOn(event: KeyboardEvent, tools: DeskTools): boolean {
  const { desk, stage } = tools;
  const { session } = desk;
  const span = session.span.peek();
  const goTo = (time: number | null) => {
    if (span === null || time === null) return;
    session.time.value = clampTime(span, time);
  };
  switch (event.key) {
    case ' ':
      if (span !== null) togglePlay(desk);
      return true;
    case 'ArrowLeft':
      goTo(session.time.peek() - (event.shiftKey ? BIG_STEP : STEP));
      return true;
    case 'ArrowRight':
      goTo(session.time.peek() + (event.shiftKey ? BIG_STEP : STEP));
      return true;
    case 'Home':
      goTo(span?.from ?? null);
      return true;
    case 'End':
      goTo(span?.until ?? null);
      return true;
    case ',':
    case '.':
      goToEvent(tools, event.key === '.' ? 1 : -1);
      return true;
    case '[':
    case ']':
      session.speed.value = nextSpeed(session.speed.peek(), event.key === ']' ? 1 : -1);
      return true;
    case '+':
    case '=':
      stage.map.peek()?.zoomBy(1.4);
      return true;
    case '-':
      stage.map.peek()?.zoomBy(1 / 1.4);
      return true;
    case '0':
      stage.map.peek()?.fit();
      return true;
    case 'n':
    case 'N':
      goToLate(tools, event.shiftKey ? -1 : 1);
      return true;
    case 'f':
      toggleFollowing(tools);
      return true;
    case 't':
      toggleTwins(tools);
      return true;
    case '?':
      stage.keysOpen.value = true;
      return true;
    case 'Delete':
      return removeChosen(tools);
    case 'Escape':
      if (!dismissLatest(session)) void desk.select(null);
      return true;
  }
  const digit = /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
  const view = session.views.peek()[digit - 1];
  if (view === undefined) return false;
  void desk.show(view.id);
  return true;
}

/** The next moment at which anything becomes of any parcel; it no longer plays then. */
export function goToEvent({ desk }: DeskTools, direction: 1 | -1): void {
  const { run, span, time, playing } = desk.session;
  const [shown, all] = [run.peek(), span.peek()];
  playing.value = false;
  const at = shown === null ? null : neighbouringEvent(shown.parcels, time.peek(), direction);
  if (at !== null && all !== null) time.value = clampTime(all, at);
}

/** The next parcel that is handed over late: chosen, brought into the middle of the map at that moment. */
export function goToLate(tools: DeskTools, direction: 1 | -1): void {
  const { desk } = tools;
  const { run, time, selected } = desk.session;
  const shown = run.peek();
  if (shown === null) return;
  const thing = selected.peek();
  const parcel = neighbouringLate(shown.parcels, time.peek(), thing?.kind === 'parcel' ? thing.index : -1, direction);
  if (parcel === null) {
    notify(desk.session, 'info', words.map.noneLate);
    return;
  }
  showParcel(tools, shown, parcel);
}

/** Keeps the chosen vehicle or parcel in the middle of the map, or lets it go. */
export function toggleFollowing({ desk, stage }: DeskTools): void {
  const thing = desk.session.selected.peek();
  const isFollowed = isSameThing(stage.following.peek(), thing);
  if (thing !== null) stage.map.peek()?.follow(isFollowed ? null : thing);
}

/** Plays or pauses; at the end it begins again. */
export function togglePlay(desk: DeskTools['desk']): void {
  const { playing, time, span } = desk.session;
  const all = span.peek();
  if (all === null) return;
  if (!playing.peek() && time.peek() >= all.until) time.value = all.from;
  playing.value = !playing.peek();
}

export function nextSpeed(speed: number, step: 1 | -1): number {
  const row = SPEEDS.indexOf(speed as (typeof SPEEDS)[number]);
  return SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, row + step))] ?? speed;
}
