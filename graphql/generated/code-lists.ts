// Generated from shared/*/*.code-lists.ts by graphql/codegen.ts. Do not edit.
import type { CodeList } from '../../shared/code-lists/code-list.model.ts';
import type { CodeListName } from './types.ts';

/** Every list of codes by its name, loaded when somebody asks for it. */
export const codeLists: Readonly<Record<CodeListName, () => Promise<CodeList>>> = {
  LEAD_SOURCE: async () => (await import('../../shared/access/capture-key.code-lists.ts')).leadSources as unknown as CodeList,
  ACTIVITY_KIND: async () => (await import('../../shared/activities/activity.code-lists.ts')).activityKinds as unknown as CodeList,
  CASE_CATEGORY: async () => (await import('../../shared/cases/case.code-lists.ts')).caseCategories as unknown as CodeList,
  CONTACT_ROLE: async () => (await import('../../shared/contacts/contact.code-lists.ts')).contactRoles as unknown as CodeList,
  CUSTOMER_TIER: async () => (await import('../../shared/customers/customer.code-lists.ts')).customerTiers as unknown as CodeList,
  PAYMENT_TERMS: async () => (await import('../../shared/customers/customer.code-lists.ts')).paymentTerms as unknown as CodeList,
  PAYMENT_METHOD: async () => (await import('../../shared/invoices/payment.code-lists.ts')).paymentMethods as unknown as CodeList,
  DISQUALIFY_REASON: async () => (await import('../../shared/leads/lead.code-lists.ts')).disqualifyReasons as unknown as CodeList,
  TAX_CODE: async () => (await import('../../shared/products/product.code-lists.ts')).taxCodes as unknown as CodeList,
  UNIT_OF_MEASURE: async () => (await import('../../shared/products/product.code-lists.ts')).units as unknown as CodeList,
};
