// The bar at the top: the study, the way back, its scenarios, the background runs and the colours.

import { useDesk } from './desk-context.ts';
import { Icon, Mark } from './icons.tsx';
import { ReportButton } from './report-button.tsx';
import { RunProgress } from './run-progress.tsx';
import { ScenarioPills } from './scenario-pills.tsx';
import { StepButtons } from './step-buttons.tsx';
import { StudyMenu } from './study-menu.tsx';
import { words } from './words.ts';

export function Bar() {
  const { theme, stage } = useDesk();
  const isDark = theme.theme.value === 'dark';
  const themeWords = isDark ? words.bar.toLight : words.bar.toDark;
  return (
    <header class="bar">
      <h1 class="brand">
        <Mark />
        <span class="brand-name">{words.page.name}</span>
      </h1>
      <StudyMenu />
      <StepButtons />
      <ScenarioPills />
      <div class="bar-end">
        <RunProgress />
        <button
          type="button"
          class="button share"
          onClick={() => {
            stage.sharing.value = true;
          }}
        >
          {words.bar.share}
        </button>
        <ReportButton />
        <button
          type="button"
          class="icon-button told-button"
          aria-label={words.notice.label}
          title={words.notice.all}
          onClick={() => {
            stage.toldOpen.value = true;
          }}
        >
          <Icon name="bell" />
        </button>
        <button
          type="button"
          class="icon-button theme-button"
          onClick={theme.toggle}
          aria-label={themeWords}
          title={themeWords}
        >
          <Icon name={isDark ? 'sun' : 'moon'} />
        </button>
      </div>
    </header>
  );
}
