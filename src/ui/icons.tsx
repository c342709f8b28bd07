// The page's few signs, drawn in the ink of the text around them.

type IconName =
  | 'play'
  | 'pause'
  | 'back'
  | 'on'
  | 'sun'
  | 'moon'
  | 'close'
  | 'plus'
  | 'minus'
  | 'fit'
  | 'down'
  | 'up'
  | 'undo'
  | 'redo'
  | 'bell'
  | 'twin'
  | 'list';

const PATHS: Readonly<Record<IconName, string>> = {
  play: 'M5 3.2v9.6L12.8 8z',
  pause: 'M4.5 3h2.4v10H4.5zM9.1 3h2.4v10H9.1z',
  back: 'M10.5 3.5 6 8l4.5 4.5',
  on: 'M5.5 3.5 10 8l-4.5 4.5',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15M3 3l1.2 1.2M11.8 11.8 13 13M13 3l-1.2 1.2M4.2 11.8 3 13',
  moon: 'M13 9.6A5.5 5.5 0 0 1 6.4 3a5.5 5.5 0 1 0 6.6 6.6z',
  close: 'M4 4l8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3',
  down: 'M4 6.5 8 10.5 12 6.5',
  up: 'M4 9.5 8 5.5 12 9.5',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H6.5',
  twin: 'M2 3.5h5v9H2zM9 3.5h5v9H9z',
  bell: 'M3.5 11.5h9l-1.2-2V7a3.3 3.3 0 0 0-6.6 0v2.5zM6.8 13.8h2.4',
  list: 'M6 4h7.5M6 8h7.5M6 12h7.5M2.5 4h.2M2.5 8h.2M2.5 12h.2',
  redo: 'M10.5 3l3 3-3 3M13.5 6H6a3.5 3.5 0 0 0 0 7h3.5',
};

const FILLED: ReadonlySet<IconName> = new Set(['play', 'pause']);

export function Icon({ name }: { readonly name: IconName }) {
  const isFilled = FILLED.has(name);
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill={isFilled ? 'currentColor' : 'none'}
        stroke={isFilled ? 'none' : 'currentColor'}
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** Doorstep's mark: a doorway. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 16 16" width="18" height="18" aria-hidden="true" focusable="false">
      <path d="M3 14V6.5a5 5 0 0 1 10 0V14" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
      <circle cx="10.2" cy="9.2" r="1" fill="currentColor" />
    </svg>
  );
}
