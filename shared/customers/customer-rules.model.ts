import * as z from 'zod/mini';
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
  email: z.nullish(rule),
  taxId: z.nullish(rule),
  expectedVersion: z.nullish(z.int()),
});
export type CustomerRuleChanges = z.input<typeof CustomerRuleChanges>;
