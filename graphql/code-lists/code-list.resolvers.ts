import {
  listCodeListEntries,
  recallCodeListEntry,
  upsertCodeListEntry,
} from '../../shared/code-lists/code-list.actions.ts';
import type { EntryInput } from '../../shared/code-lists/code-list.model.ts';
import type { Context } from '../../shared/platform/context.ts';
import { codeLists } from '../generated/code-lists.ts';
import type { CodeListName, Resolvers } from '../generated/types.ts';
import { list } from '../list.ts';
import { textIn } from '../messages.ts';
import { mutation } from '../payload.ts';

const listOf = (name: string) => codeLists[name as CodeListName]();

export const resolvers: Resolvers = {
  Query: {
    codeListEntries: async (parent, args, ctx, info) => {
      const declared = await listOf(args.list);
      return list((listCtx, query) => listCodeListEntries(listCtx, declared, query))(parent, args, ctx, info);
    },
  },
  CodeListEntry: {
    name: ({ names }, _, ctx) => textIn(names, ctx.acceptLanguage),
  },
  Mutation: {
    upsertCodeListEntry: mutation(
      'upsertCodeListEntry',
      'codeListEntry',
      async (ctx: Context, input: EntryInput & { list: CodeListName }) =>
        upsertCodeListEntry(ctx, await listOf(input.list), input),
      (ctx, result) => recallCodeListEntry(ctx, listOf, result),
    ),
  },
};
