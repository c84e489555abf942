import { useId } from 'react';

export interface SegmentOption {
  value: string;
  text: string;
  spoken?: string;
}

/** One of a few that are all seen: radio buttons, so one stop of Tab, and arrows between them. */
export function Segment({ label, value, options, onChange }: { label: string; value: string; options: SegmentOption[]; onChange: (value: string) => void }) {
  const name = useId();
  return (
    <fieldset className="segment">
      <legend className="unseen">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={option.value === value ? 'chosen' : ''}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            aria-label={option.spoken}
            onChange={() => onChange(option.value)}
          />
          <span aria-hidden={option.spoken ? true : undefined}>{option.text}</span>
        </label>
      ))}
    </fieldset>
  );
}
