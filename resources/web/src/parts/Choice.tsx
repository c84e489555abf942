import { useId } from 'react';

export interface Option {
  value: string;
  text: string;
}

/** One of a few, as the platform's own list: it works with every input and every screen reader. */
export function Choice({ label, value, options, onChange, inline }: { label: string; value: string; options: Option[]; onChange: (value: string) => void; inline?: boolean }) {
  const id = useId();
  return (
    <span className={inline ? 'choice inline' : 'choice'}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </span>
  );
}
