/** What a score is the sum of. */
export const PILLARS = ['value', 'quality', 'momentum', 'health'] as const;
export type Pillar = (typeof PILLARS)[number];
