// The buttons that take the last change back and do it again.
import { useDesk } from './desk-context.ts';
import { Icon } from './icons.tsx';
import { words } from './words.ts';

export function StepButtons() {
  const { desk } = useDesk();
  const { past, future } = desk.session.history.value;
  return (
    <span class="step-buttons">
      <StepButton name="undo" isReady={past.length > 0} act={desk.undo} />
      <StepButton name="redo" isReady={future.length > 0} act={desk.redo} />
    </span>
  );
}

interface StepButtonProps {
  readonly name: 'undo' | 'redo';
  readonly isReady: boolean;
  readonly act: () => Promise<void>;
}

/** Keeps the focus where nothing is left to take back: it says that it is disabled, and does nothing. */
function StepButton({ name, isReady, act }: StepButtonProps) {
  return (
    <button
      type="button"
      class={`icon-button ${name}`}
      aria-label={words.bar[name]}
      aria-disabled={!isReady}
      title={name === 'undo' ? words.bar.undoHint : words.bar.redoHint}
      onClick={() => {
        if (isReady) void act();
      }}
    >
      <Icon name={name} />
    </button>
  );
}
