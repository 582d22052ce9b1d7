import { defineCodeList } from '../code-lists/code-list.model.ts';

export const paymentMethods = defineCodeList({
  name: 'PAYMENT_METHOD',
  means: 'How payments come.',
  kept: ['BANK_TRANSFER'],
  codes: {
    BANK_TRANSFER: { en: 'Bank transfer', de: 'Überweisung', 'zh-TW': '銀行轉帳', 'zh-CN': '银行转账' },
    CARD: { en: 'Card', de: 'Karte', 'zh-TW': '信用卡', 'zh-CN': '银行卡' },
    DIRECT_DEBIT: { en: 'Direct debit', de: 'Lastschrift', 'zh-TW': '自動扣款', 'zh-CN': '自动扣款' },
    CASH: { en: 'Cash', de: 'Bar', 'zh-TW': '現金', 'zh-CN': '现金' },
    OTHER: { en: 'Other', de: 'Sonstiges', 'zh-TW': '其他', 'zh-CN': '其他' },
  },
});
