import { type DocumentNode, GraphQLError, visit } from 'graphql';

/** Control characters besides tab and line ends: they break keys, logs, printed documents and terminals. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;

function requireClean(text: string): void {
  // Half of a surrogate pair has no UTF-8: the table would store another text than was sent.
  if (CONTROL.test(text) || !text.isWellFormed()) {
    throw new GraphQLError('A text holds a control character or half of a surrogate pair.', {
      extensions: { code: 'VALIDATION' },
    });
  }
}

function requireCleanValue(value: unknown): void {
  if (typeof value === 'string') requireClean(value);
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(requireCleanValue);
}

/**
 * Throws VALIDATION for text that cannot be stored and shown as it is, wherever the request holds it. The variables are those
 * that were read by their types, so that their depth is bounded.
 */
export function requireCleanText(document: DocumentNode, variables: Record<string, unknown>): void {
  requireCleanValue(variables);
  visit(document, { StringValue: ({ value }) => requireClean(value) });
}
