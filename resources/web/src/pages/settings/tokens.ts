import { known } from '../../i18n';

export const TOKENS = '/api/tokens';
export const SCOPES = ['read', 'write', 'admin'];

/** What a token may do, in words. */
export function scopeName(scope: string): string {
  return known(`tokens.scope.${scope}`, scope);
}
