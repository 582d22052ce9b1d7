import { type Context, requirePermission } from '../platform/context.ts';
import { parse } from '../platform/errors.ts';
import { readSettings, type Settings, writeSettings } from '../platform/settings.ts';
import { CustomerRuleChanges, type CustomerRules, customerRulesTable } from './customer-rules.model.ts';

export type CustomerRuleSettings = Settings<CustomerRules>;

/** The tenant's rules for values that customers share; version 0 while the defaults apply. */
export const readCustomerRules = (ctx: Context): Promise<CustomerRuleSettings> => readSettings(ctx, customerRulesTable);

/** What no two customers may have, as the tenant's rules say. */
export async function unsharedFields(ctx: Context): Promise<readonly string[]> {
  const { value } = await readCustomerRules(ctx);
  return (['email', 'taxId'] as const).filter((field) => value[field] === 'REFUSE');
}

/** Changes the named rules for what is written from now on. Writes nothing when none differs. */
export async function updateCustomerRules(ctx: Context, input: CustomerRuleChanges): Promise<CustomerRuleSettings> {
  requirePermission(ctx, 'updateCustomerRules');
  const { email, taxId, expectedVersion } = parse(CustomerRuleChanges, input);
  const stored = await readCustomerRules(ctx);
  const value = { email: email ?? stored.value.email, taxId: taxId ?? stored.value.taxId };
  const differs = value.email !== stored.value.email || value.taxId !== stored.value.taxId;
  return differs ? writeSettings(ctx, customerRulesTable, value, expectedVersion) : stored;
}
