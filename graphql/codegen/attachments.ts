import { type DocumentNode, type FieldDefinitionNode, Kind } from 'graphql';
import { argumentsOf, fieldsOf, nounOf } from './sdl.ts';

/** The field of a record that lists its files. */
export const attachmentsField = (type: string): readonly FieldDefinitionNode[] =>
  fieldsOf(`
    "Files of the ${nounOf(type)}, newest first."
    attachments: AttachmentConnection`);

/** The text of `shared/platform/generated/attachment-owners.ts`. */
export const attachingFile = (document: DocumentNode): string =>
  [
    '// Generated from the SDL by graphql/codegen.ts. Do not edit.',
    '',
    '/** By the prefix of the ids of each kind of records that has attachments what attaching to one needs. */',
    'export const attachingNeeds = {',
    ...document.definitions.flatMap((type) => {
      const needs = type.kind === Kind.OBJECT_TYPE_DEFINITION ? argumentsOf(type, 'attachments') : undefined;
      if (!needs || type.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
      return [`  ${argumentsOf(type, 'record')?.prefix}: '${needs.permission}',`];
    }),
    '} as const;',
    '',
  ].join('\n');
