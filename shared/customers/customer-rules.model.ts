import * as z from 'zod';
import type { SettingsTable } from '../platform/settings.ts';

/** What happens when a customer gets a value that another one has: branches and subsidiaries share them. */
export const duplicateRules = ['WARN', 'REFUSE'] as const;

const rule = z.enum(duplicateRules);

export const CustomerRules = z.strictObject({ email: rule, taxId: rule });
export type CustomerRules = z.infer<typeof CustomerRules>;

export const customerRulesTable: SettingsTable<typeof CustomerRules> = {
  name: 'customerRules',
  shape: CustomerRules,
  defaults: { email: 'WARN', taxId: 'WARN' },
};

export const CustomerRuleChanges = z.object({
  email: rule.nullish(),
  taxId: rule.nullish(),
  expectedVersion: z.int().nullish(),
});
export type CustomerRuleChanges = z.input<typeof CustomerRuleChanges>;
