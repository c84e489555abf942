import { createSetting } from '../store';

/** In percent of the browser's own size. */
export const textSize = createSetting('text-size', '100');
export const TEXT_SIZES = ['100', '125', '150', '175', '200'];

/** "quiet", "normal" or "all": how much of what happens by itself is told to a screen reader. */
export const announcements = createSetting('announcements', 'normal');

/** "normal" follows the device; "reduced" is without motion in any case. */
export const motion = createSetting('motion', 'normal');

/** "on" or "off": whether "/", "?" and "+" act wherever the focus is. Speech that is taken for typing would set them off (WCAG 2.1.4). */
export const singleKeys = createSetting('single-keys', 'on');

export const soundSpeed = createSetting('sound-speed', '1');
export const SPEEDS = ['0.5', '1', '2', '4'];

/** "soft", "normal" or "loud". */
export const soundVolume = createSetting('sound-volume', 'normal');

/** What styles/base.css follows. */
export function applySettings(): void {
  const { style, dataset } = document.documentElement;
  style.fontSize = textSize.get() === '100' ? '' : `${textSize.get()}%`;
  dataset['motion'] = motion.get();
}

[textSize, motion].forEach((setting) => setting.follow(applySettings));
