import { GraphQLError } from 'graphql';
import { inputFaults } from '../shared/platform/input-faults.ts';

/** Control characters besides tab and line ends: they break keys, logs, printed documents and terminals. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;
/** Blanks, format characters, fillers and the empty pattern of Braille: a text of nothing else looks empty. */
const VISIBLE = /[^\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Half of a surrogate pair has no UTF-8: the table would store another text than was sent. */
export const isClean = (text: string): boolean => !CONTROL.test(text) && text.isWellFormed();

export const isVisible = (text: string): boolean => VISIBLE.test(text);

/** Throws VALIDATION for text that cannot be stored and shown as it is. */
export function requireClean(text: string): void {
  if (!isClean(text)) throw new GraphQLError(inputFaults.unclean, { extensions: { code: 'VALIDATION' } });
}

/** The same for all texts in a value. Of variables, those that were read by their types: their depth is bounded. */
export function requireCleanValue(value: unknown): void {
  if (typeof value === 'string') requireClean(value);
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(requireCleanValue);
}
