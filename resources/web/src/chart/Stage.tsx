import type { PointerEvent, RefObject } from 'react';
import { t } from '../i18n';
import type { Explorer } from './useExplorer';

interface Props {
  stage?: RefObject<HTMLDivElement>;
  name: string;
  /** Of the points. */
  count: number;
  /** The element that says which keys there are. */
  keys: string;
  size: { inlineSize: number | string; blockSize: number };
  explorer: Explorer;
  /** Whether keys or a pointer are on it. */
  onActive: (active: boolean) => void;
  onPoint: (event: PointerEvent) => void;
}

/** Where a chart is explored: to assistive technology a slider, whose value is the point in words. */
export function Stage({ stage, name, count, keys, size, explorer, onActive, onPoint }: Props) {
  return (
    <div
      ref={stage}
      className="explorer"
      style={size}
      role="slider"
      tabIndex={0}
      aria-roledescription={t('chart.role')}
      aria-label={name}
      aria-describedby={keys}
      aria-valuemin={1}
      aria-valuemax={count}
      aria-valuenow={explorer.index + 1}
      aria-valuetext={explorer.text}
      onKeyDown={explorer.onKeyDown}
      onFocus={() => onActive(true)}
      onBlur={() => onActive(false)}
      onPointerEnter={() => onActive(true)}
      onPointerLeave={(event) => onActive(document.activeElement === event.currentTarget)}
      onPointerMove={onPoint}
      onPointerDown={onPoint}
    />
  );
}
