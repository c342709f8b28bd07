// The panel beside the map: what the runs say, why, and what can be changed.

import type { ComponentType } from 'preact';
import { isolated } from '../base/isolated.ts';
import { shownStudyName } from '../persistence/bundled-names.ts';
import { CompareTab } from './compare-tab.tsx';
import { useDesk } from './desk-context.ts';
import { Icon } from './icons.tsx';
import { later } from './later.ts';
import { LinkStrip } from './link-strip.tsx';
import { TABS, type Tab } from './stage.ts';
import { Tabs } from './tabs.tsx';
import { words } from './words.ts';

/** The answer is what the page is opened for; the other pages are fetched after it. */
const PAGES: Readonly<Record<Tab, ComponentType>> = {
  compare: CompareTab,
  why: later(async () => (await import('./why-tab.tsx')).WhyTab),
  tours: later(async () => (await import('./tours-tab.tsx')).ToursTab),
  scenario: later(async () => (await import('./scenario-tab.tsx')).ScenarioTab),
  assumptions: later(async () => (await import('./assumptions-tab.tsx')).AssumptionsTab),
};

export function Panel() {
  const { desk, stage } = useDesk();
  const Page = PAGES[stage.tab.value];
  const isUp = stage.sheetUp.value;
  const opening = desk.session.opening.value;
  const sheetWords = isUp ? words.panel.collapse : words.panel.expand;
  return (
    <aside class={`panel${isUp ? ' up' : ''}`} id="panel" aria-label={words.panel.label} tabIndex={-1}>
      <Tabs
        label={words.panel.label}
        tabs={TABS.map((name) => ({ name, label: words.panel[name] }))}
        chosen={stage.tab.value}
        onChoose={(name) => {
          stage.tab.value = name;
          stage.sheetUp.value = true;
        }}
        end={
          <button
            type="button"
            class="icon-button sheet-handle"
            aria-expanded={isUp}
            aria-label={sheetWords}
            title={sheetWords}
            onClick={() => {
              stage.sheetUp.value = !isUp;
            }}
          >
            <Icon name={isUp ? 'down' : 'up'} />
          </button>
        }
      >
        {desk.session.study.value === null ? (
          <p class="empty">
            {opening === null ? words.page.noStudy : words.page.opening(isolated(shownStudyName(opening)))}
          </p>
        ) : (
          <>
            <LinkStrip />
            <Page />
          </>
        )}
      </Tabs>
    </aside>
  );
}
