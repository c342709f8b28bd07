// The dialogs over the page. What the larger ones need comes when one is first opened; the small ones are always there.
import type { ComponentType } from 'preact';
import { type DeskTools, useDesk } from './desk-context.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { later } from './later.ts';
import { LinkFileDialog } from './link-file-dialog.tsx';
import { ProblemDialog } from './problem-dialog.tsx';
import { Report } from './report-button.tsx';
import { ToldDialog } from './told-dialog.tsx';

interface LargeDialog {
  readonly isAsked: (tools: DeskTools) => boolean;
  readonly Part: ComponentType;
}

const LARGE: readonly LargeDialog[] = [
  {
    isAsked: ({ stage }) => stage.libraryOpen.value,
    Part: later(async () => (await import('./library-dialog.tsx')).LibraryDialog),
  },
  {
    isAsked: ({ stage }) => stage.sharing.value,
    Part: later(async () => (await import('./share-dialog.tsx')).ShareDialog),
  },
  {
    isAsked: ({ stage }) => stage.importing.value !== null,
    Part: later(async () => (await import('./import-dialog.tsx')).ImportDialog),
  },
  {
    isAsked: ({ stage }) => stage.bringing.value !== null,
    Part: later(async () => (await import('./own-data-dialog.tsx')).OwnDataDialog),
  },
];

export function Dialogs() {
  return (
    <>
      {LARGE.map((dialog, row) => (
        <WhenAsked key={row} {...dialog} />
      ))}
      <LinkFileDialog />
      <ProblemDialog />
      <KeysDialog />
      <ToldDialog />
      <Report />
    </>
  );
}

function WhenAsked({ isAsked, Part }: LargeDialog) {
  return isAsked(useDesk()) ? <Part /> : null;
}
