/** How much, by length; a tick shows what it is compared with. The figure beside it says the same. */
export function Bar({ value, of, tick }: { value: number | null | undefined; of: number; tick?: number | null }) {
  const share = (figure: number) => `${Math.max(0, Math.min(1, figure / of)) * 100}%`;
  return (
    <span className="bar" aria-hidden="true">
      {value !== null && value !== undefined && <span className="fill" style={{ inlineSize: share(value) }} />}
      {tick !== null && tick !== undefined && <span className="tick" style={{ insetInlineStart: share(tick) }} />}
    </span>
  );
}
