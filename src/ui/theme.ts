// Light or dark: what the system asks for, unless the reader chose; and the palette as CSS variables.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { type Palette, paletteOf, type Theme } from '../base/palette.ts';

const KEY = 'doorstep-theme';

export interface ThemeChoice {
  readonly theme: ReadonlySignal<Theme>;
  toggle(): void;
}

export function createThemeChoice(page: Window): ThemeChoice {
  const dark = page.matchMedia('(prefers-color-scheme: dark)');
  const system = signal<Theme>(dark.matches ? 'dark' : 'light');
  const chosen = signal<Theme | null>(readChoice(page));
  dark.addEventListener('change', () => {
    system.value = dark.matches ? 'dark' : 'light';
  });
  const theme = computed(() => chosen.value ?? system.value);
  effect(() => paint(page.document.documentElement, theme.value));
  return {
    theme,
    toggle() {
      const next = theme.peek() === 'dark' ? 'light' : 'dark';
      // What the system asks for anyway need not be remembered.
      chosen.value = next === system.peek() ? null : next;
      keepChoice(page, chosen.peek());
    },
  };
}

function paint(root: HTMLElement, theme: Theme): void {
  root.dataset.theme = theme;
  root.style.colorScheme = theme;
  for (const [name, colour] of colourVariables(paletteOf(theme))) root.style.setProperty(name, colour);
}

/** `--ink`, `--second-ink`, `--vehicle-van`, ...: one variable a colour of the palette. */
export function colourVariables(palette: Palette): [string, string][] {
  const variables: [string, string][] = [];
  const walk = (prefix: string, value: unknown): void => {
    if (typeof value === 'string') {
      variables.push([prefix, value]);
      return;
    }
    for (const [key, part] of Object.entries(value as object)) {
      const word = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll(' ', '-');
      walk(`${prefix}-${word}`, part);
    }
  };
  walk('-', palette);
  return variables;
}

function readChoice(page: Window): Theme | null {
  try {
    const kept = page.localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : null;
  } catch {
    return null;
  }
}

function keepChoice(page: Window, theme: Theme | null): void {
  try {
    if (theme === null) page.localStorage.removeItem(KEY);
    else page.localStorage.setItem(KEY, theme);
  } catch {
    // A browser that forbids storage forgets the choice; nothing else depends on it.
  }
}
