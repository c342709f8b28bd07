// What a reader takes along: runs on reserved draws for a report, the number of placements tried, files of the run on show.
import type { ReadonlySignal } from '@preact/signals';
import type { RunFile } from '../service/run-files.ts';
import type { BackgroundListener } from './background-runs.ts';
import type { Campaign } from './campaign.ts';
import { createReportCampaign, type ReportCampaign, type ReportState } from './report-campaign.ts';
import type { ReservedBlocks } from './reserved-blocks.ts';
import { type FileWatcher, gatherFile } from './run-file.ts';
import type { ServiceClient } from './service-client.ts';
import type { Session } from './session.ts';
import type { Showing } from './showing.ts';
import type { SizingCampaign } from './sizing-campaign.ts';

export interface Reporting {
  /** What was run on reserved draws, and how far such runs are. */
  readonly state: ReadonlySignal<ReportState>;
  /** Placements of the open study that were run since it was first kept. */
  readonly tried: ReadonlySignal<number>;
  /** Runs scenarios and the baseline on so many draws that no look has used; the other background runs wait. */
  run(scenarios: readonly string[], draws: number): void;
  cancel(): void;
  /** A file of the run on show, in pieces; null where it was not wanted to the end, or there is no whole run. */
  file(file: RunFile, watcher: FileWatcher): Promise<readonly Uint8Array[] | null>;
}

export interface ReportingParts {
  readonly reporting: Reporting;
  readonly campaign: ReportCampaign;
  end(): void;
}

/** `rivals` are the other runs that hold the campaign: they are called off when these begin. */
export function createReporting(
  session: Session,
  clients: readonly ServiceClient[],
  { campaign, sizing, showing, ...listener }: ReportingNeeds,
  rivals: readonly { cancel(): void }[],
  blocks: ReservedBlocks,
): ReportingParts {
  const report = createReportCampaign(session, clients, campaign, sizing, listener, blocks);
  return {
    campaign: report,
    reporting: {
      state: report.state,
      tried: session.placementsTried,
      run(scenarios, draws) {
        for (const rival of rivals) rival.cancel();
        void report.start(scenarios, draws);
      },
      cancel: report.cancel,
      async file(file, watcher) {
        const [study, run] = [session.study.peek(), session.run.peek()];
        const sized = study === null ? null : sizing.ready(study);
        if (sized === null || run === null || run.result === null) return null;
        return gatherFile(file, (wanted, from) => showing.filePiece(sized, run, wanted, from), watcher);
      },
    },
    end: report.drop,
  };
}

interface ReportingNeeds extends Pick<BackgroundListener, 'turn' | 'onFailure'> {
  readonly campaign: Campaign;
  readonly sizing: SizingCampaign;
  readonly showing: Showing;
}
