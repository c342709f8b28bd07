// Tabs with one stop for the keyboard: arrow keys move between them, and only the chosen one's page is there.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface TabsProps<Name extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly name: Name; readonly label: string }[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
  readonly children: ComponentChildren;
  /** Stands at the end of the row of tabs. */
  readonly end?: ComponentChildren;
}

export function Tabs<Name extends string>({ label, tabs, chosen, onChoose, children, end }: TabsProps<Name>) {
  const list = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const scrolled = useRef<Partial<Record<Name, number>>>({});

  // Each page is found again where it was left.
  useLayoutEffect(() => {
    if (page.current !== null) page.current.scrollTop = scrolled.current[chosen] ?? 0;
  }, [chosen]);

  function onKeyDown(event: KeyboardEvent): void {
    const row = tabs.findIndex((tab) => tab.name === chosen);
    const last = tabs.length - 1;
    const target = {
      ArrowRight: row === last ? 0 : row + 1,
      ArrowLeft: row === 0 ? last : row - 1,
      Home: 0,
      End: last,
    }[event.key];
    const next = target === undefined ? undefined : tabs[target];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onChoose(next.name);
    list.current?.querySelector<HTMLElement>(`#tab-${next.name}`)?.focus();
  }

  return (
    <>
      <div class="tab-row">
        <div class="tab-list" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
          {tabs.map((tab) => (
            <button
              key={tab.name}
              id={`tab-${tab.name}`}
              type="button"
              role="tab"
              aria-selected={tab.name === chosen}
              aria-controls="tab-page"
              tabIndex={tab.name === chosen ? 0 : -1}
              onClick={() => onChoose(tab.name)}
            >
              {tab.label}
            </button>
          ))}
        </div>
        {end}
      </div>
      <div
        ref={page}
        id="tab-page"
        class="tab-page"
        role="tabpanel"
        aria-labelledby={`tab-${chosen}`}
        tabIndex={0}
        onScroll={(event) => {
          scrolled.current[chosen] = event.currentTarget.scrollTop;
        }}
      >
        {children}
      </div>
    </>
  );
}
