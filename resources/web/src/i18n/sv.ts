import { en } from './en'; export const sv = en;
