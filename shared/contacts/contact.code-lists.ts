import { defineCodeList } from '../code-lists/code-list.model.ts';

export const contactRoles = defineCodeList({
  name: 'CONTACT_ROLE',
  means: 'What contacts decide or do.',
  kept: [],
  codes: {
    BUYER: { en: 'Buyer', de: 'Einkauf', 'zh-TW': '採購', 'zh-CN': '采购' },
    DECISION_MAKER: { en: 'Decision maker', de: 'Entscheidung', 'zh-TW': '決策者', 'zh-CN': '决策者' },
    ACCOUNTING: { en: 'Accounting', de: 'Buchhaltung', 'zh-TW': '會計', 'zh-CN': '会计' },
    LOGISTICS: { en: 'Logistics', de: 'Logistik', 'zh-TW': '物流', 'zh-CN': '物流' },
    TECHNICAL: { en: 'Technical', de: 'Technik', 'zh-TW': '技術', 'zh-CN': '技术' },
    OTHER: { en: 'Other', de: 'Sonstiges', 'zh-TW': '其他', 'zh-CN': '其他' },
  },
});
