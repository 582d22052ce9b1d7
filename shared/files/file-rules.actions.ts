import { isDeepStrictEqual } from 'node:util';
import { withoutRest } from '../platform/aggregate.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { parse } from '../platform/errors.ts';
import { readSettings, type Settings, writeSettings } from '../platform/settings.ts';
import { FileRuleChanges, FileRules, fileRulesTable } from './file-rules.model.ts';

export type FileRuleSettings = Settings<FileRules>;

/** Which files can be attached in the tenant; version 0 while the defaults apply. */
export const readFileRules = (ctx: Context): Promise<FileRuleSettings> => readSettings(ctx, fileRulesTable);

/** Says which files can be attached from now on. Writes nothing when nothing differs. */
export async function updateFileRules(ctx: Context, input: FileRuleChanges): Promise<FileRuleSettings> {
  requirePermission(ctx, 'updateFileRules');
  const { expectedVersion, ...given } = parse(FileRuleChanges, input);
  const value = parse(FileRules, { allowedTypes: [...new Set(given.allowedTypes)] });
  const stored = await readFileRules(ctx);
  if (isDeepStrictEqual(withoutRest(stored.value), value)) return stored;
  return writeSettings(ctx, fileRulesTable, value, expectedVersion);
}
