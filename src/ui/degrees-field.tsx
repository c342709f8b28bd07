// A longitude or latitude to be typed.

export function DegreesField(props: {
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
}) {
  return (
    <label class="field">
      <span>{props.label}</span>
      <span class="field-entry">
        <input
          type="text"
          inputMode="decimal"
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
        <span class="unit">°</span>
      </span>
    </label>
  );
}
