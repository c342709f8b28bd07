// Steps to the late parcels and the events of the run on show: what keys do, for whoever has none or has turned them off.
import { useDesk } from './desk-context.ts';
import { goToEvent, goToLate } from './page-keys.ts';
import { words } from './words.ts';

export function MomentSteps() {
  const tools = useDesk();
  const { nextLate, lateBefore, nextEvent, eventBefore } = words.behind.steps;
  const step = (label: string, go: typeof goToLate, direction: 1 | -1) => (
    <button type="button" class="link" onClick={() => go(tools, direction)}>
      {label}
    </button>
  );
  return (
    <p class="moment-steps">
      {step(nextLate, goToLate, 1)} {step(lateBefore, goToLate, -1)} {step(nextEvent, goToEvent, 1)}{' '}
      {step(eventBefore, goToEvent, -1)}
    </p>
  );
}
