// Where the cards lie over the map, so that facilities, their names and the first view keep clear of them.
import type { Cover } from '../map/clear-view.ts';

/** What stays in its corner. An opened list of layers and the card of the chosen thing come and go, and move nothing. */
const WATCHED = '.zoom, .stamps, .legend';

/** Half a map so low, in pixels, has no room beside the cards: its view lies under them, and only names keep clear. */
const LOW = 320;

/**
 * Tells where the cards of a pane lie over a map in it and whether the view has room beside them, now and whenever that
 * changes; gives the function that ends it.
 */
export function watchCovers(
  pane: HTMLElement,
  host: HTMLElement,
  tell: (covers: readonly Cover[], hasRoom: boolean) => void,
): () => void {
  let told = '';
  const look = () => {
    // The stamp of the days still being drawn pushes the others about; it is soon gone.
    if (told !== '' && pane.querySelector('.drawing-rest') !== null) return;
    const covers = coversOf(pane, host);
    const hasRoom = !pane.matches('.twins') || host.clientHeight >= LOW;
    const text = JSON.stringify([covers, hasRoom]);
    if (text === told) return;
    told = text;
    tell(covers, hasRoom);
  };
  const observer = new ResizeObserver(look);
  observer.observe(pane);
  observer.observe(host);
  for (const card of pane.querySelectorAll(WATCHED)) observer.observe(card);
  look();
  return () => observer.disconnect();
}

function coversOf(pane: HTMLElement, host: HTMLElement): Cover[] {
  const origin = host.getBoundingClientRect();
  const boxes = (selector: string) => [...pane.querySelectorAll(selector)].map((card) => card.getBoundingClientRect());
  const rounded = (box: { left: number; top: number; right: number; bottom: number }): Cover => ({
    left: Math.floor(box.left - origin.left),
    top: Math.floor(box.top - origin.top),
    right: Math.ceil(box.right - origin.left),
    bottom: Math.ceil(box.bottom - origin.top),
  });
  const [zoom] = boxes('.zoom');
  const beside = boxes('.layers summary, .adding summary, .twin-button').map(({ right }) => right);
  const controls = zoom === undefined ? [] : [{ ...sidesOf(zoom), right: Math.max(zoom.right, ...beside) }];
  const isOver = (card: Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>) =>
    card.left < origin.right && card.right > origin.left && card.top < origin.bottom && card.bottom > origin.top;
  const cards = [...controls, ...boxes('.stamp:not(.drawing-rest)'), ...boxes('.legend, .map-foot')];
  return cards.filter(isOver).map(rounded);
}

function sidesOf({ left, top, right, bottom }: DOMRect): Cover {
  return { left, top, right, bottom };
}
