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

/** Throws VALIDATION for text that cannot be stored and shown as it is. Of variables, those that were read by their types: their depth is bounded. */
export function requireCleanValue(value: unknown): void {
  if (typeof value === 'string') requireClean(value);
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(requireCleanValue);
}

/** The same for the texts that stand in a document. */
export function requireCleanDocument(document: DocumentNode): void {
  visit(document, { StringValue: ({ value }) => requireClean(value) });
}
