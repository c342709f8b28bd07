// A ring that fills with the share that is done.

const RADIUS = 7;
const ROUND = 2 * Math.PI * RADIUS;

export function Ring({ share, size = 18 }: { readonly share: number; readonly size?: number }) {
  const part = Math.min(1, Math.max(0, share));
  return (
    <svg class="ring" viewBox="0 0 18 18" width={size} height={size} aria-hidden="true" focusable="false">
      <circle class="ring-track" cx="9" cy="9" r={RADIUS} />
      <circle
        class="ring-part"
        cx="9"
        cy="9"
        r={RADIUS}
        stroke-dasharray={`${ROUND * part} ${ROUND}`}
        transform="rotate(-90 9 9)"
      />
    </svg>
  );
}
