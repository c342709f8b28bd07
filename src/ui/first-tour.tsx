// The first visit's tour in three steps: beside everything, in the way of nothing, and not again by itself once it was left.
import { type Signal, signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useDesk } from './desk-context.ts';
import type { Tab } from './stage.ts';
import { words } from './words.ts';

const KEY = 'doorstep-tour';

/** What each step is about, marked on the page as `data-tour` of its root, and where its button leads. */
const STEPS: readonly { readonly mark: string; readonly tab: Tab | null }[] = [
  { mark: 'map', tab: null },
  { mark: 'compare', tab: 'compare' },
  { mark: 'why', tab: 'why' },
];

export interface FirstTour {
  /** From 0; null while it is not on show. */
  readonly step: Signal<number | null>;
  /** True where somebody asked for it, so that the focus goes there. */
  readonly isAsked: () => boolean;
  show(): void;
  end(): void;
}

/** Begins by itself where this browser has not seen it to its end, or been told to skip it. */
export function createFirstTour(page: Window): FirstTour {
  const step = signal<number | null>(wasSeen(page) ? null : 0);
  let isAsked = false;
  return {
    step,
    isAsked: () => isAsked,
    show() {
      isAsked = true;
      step.value = 0;
    },
    end() {
      step.value = null;
      try {
        page.localStorage.setItem(KEY, 'seen');
      } catch {
        // A browser that forbids storage shows it again the next time.
      }
    },
  };
}

export function FirstTourCard() {
  const { desk, stage, firstTour } = useDesk();
  const { step: shown, isAsked, end } = firstTour;
  const card = useRef<HTMLElement>(null);
  const before = useRef<Element | null>(null);
  // A file or a link that was refused is read first.
  const step = desk.session.refused.value === null ? shown.value : null;
  const isShown = step !== null;

  useEffect(() => {
    if (!isShown) return;
    before.current = document.activeElement;
    // By itself it takes nobody's focus.
    if (isAsked()) card.current?.querySelector<HTMLElement>('.tour-next')?.focus();
  }, [isShown]);
  useEffect(() => {
    const root = document.documentElement;
    if (step === null) delete root.dataset.tour;
    else root.dataset.tour = STEPS[step]?.mark;
  }, [step]);

  if (step === null) return null;
  const last = STEPS.length - 1;
  const said = words.firstTour.steps[step as 0 | 1 | 2];
  const leave = () => {
    const hadFocus = card.current?.contains(document.activeElement) === true;
    end();
    if (!hadFocus) return;
    const back = before.current;
    const isThere = back instanceof HTMLElement && back !== document.body && back.isConnected;
    (isThere ? back : document.querySelector<HTMLElement>('.study-button'))?.focus();
  };
  const act = () => {
    const tab = STEPS[step]?.tab ?? null;
    if (tab === null) return;
    stage.tab.value = tab;
    stage.sheetUp.value = true;
  };
  return (
    <section
      ref={card}
      class="card first-tour"
      aria-label={words.firstTour.label(step + 1, STEPS.length)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        leave();
      }}
    >
      <div aria-live="polite">
        <p class="tour-step">{words.firstTour.label(step + 1, STEPS.length)}</p>
        <h2>{said.title}</h2>
        <p>{said.text}</p>
      </div>
      {said.act !== '' && (
        <button type="button" class="link" onClick={act}>
          {said.act}
        </button>
      )}
      <p class="tour-buttons">
        {step < last && (
          <button type="button" class="button" onClick={leave}>
            {words.firstTour.skip}
          </button>
        )}
        <span class="tour-space" />
        {step > 0 && (
          <button type="button" class="button" onClick={() => (shown.value = step - 1)}>
            {words.firstTour.back}
          </button>
        )}
        <button
          type="button"
          class="button first tour-next"
          onClick={() => {
            if (step === last) leave();
            else shown.value = step + 1;
          }}
        >
          {step === last ? words.firstTour.done : words.firstTour.next}
        </button>
      </p>
    </section>
  );
}

function wasSeen(page: Window): boolean {
  try {
    return page.localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}
