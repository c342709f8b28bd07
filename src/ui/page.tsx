// The whole page: bar, map, panel and timeline, with what may lie over them.
import { useEffect } from 'preact/hooks';
import { Bar } from './bar.tsx';
import { DeskProvider, type DeskTools } from './desk-context.ts';
import { Dialogs } from './dialogs.tsx';
import { FileDrop } from './file-drop.tsx';
import { FirstTourCard } from './first-tour.tsx';
import { MapPane } from './map-pane.tsx';
import { Notices } from './notices.tsx';
import { listenToKeys } from './page-keys.ts';
import { Panel } from './panel.tsx';
import { RunAnnouncer } from './run-progress.tsx';
import { Timeline } from './timeline.tsx';
import { words } from './words.ts';

export function Page({ tools }: { readonly tools: DeskTools }) {
  useEffect(() => listenToKeys(tools, document), [tools]);
  return (
    <DeskProvider value={tools}>
      <a class="skip" href="#panel">
        {words.page.skipToPanel}
      </a>
      <a class="skip" href="#timeline">
        {words.page.skipToTimeline}
      </a>
      <FirstTourCard />
      <Bar />
      <MapPane />
      <Panel />
      <Timeline />
      <RunAnnouncer />
      <Notices />
      <FileDrop />
      <Dialogs />
    </DeskProvider>
  );
}
