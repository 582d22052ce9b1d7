import { defineCodeList } from '../code-lists/code-list.model.ts';
import { PaymentTerms } from './payment-terms.model.ts';

export const customerTiers = defineCodeList({
  name: 'CUSTOMER_TIER',
  means: 'Value ratings of customers; case routing weighs them.',
  kept: ['STANDARD'],
  codes: {
    STANDARD: { en: 'Standard', de: 'Standard', 'zh-TW': '一般', 'zh-CN': '普通' },
    SILVER: { en: 'Silver', de: 'Silber', 'zh-TW': '銀級', 'zh-CN': '银级' },
    GOLD: { en: 'Gold', de: 'Gold', 'zh-TW': '金級', 'zh-CN': '金级' },
    STRATEGIC: { en: 'Strategic', de: 'Strategisch', 'zh-TW': '策略客戶', 'zh-CN': '战略客户' },
  },
});

const net = (days: number) => ({
  en: `${days} days net`,
  de: `${days} Tage netto`,
  'zh-TW': `${days} 天付款`,
  'zh-CN': `${days} 天付款`,
});
const after = (days: number) => ({ paymentTerms: { days } });

export const paymentTerms = defineCodeList({
  name: 'PAYMENT_TERMS',
  means: 'When invoices fall due.',
  kept: ['NET_30'],
  codes: {
    DUE_ON_RECEIPT: { en: 'Due on receipt', de: 'Sofort fällig', 'zh-TW': '見票即付', 'zh-CN': '见票即付' },
    NET_7: net(7),
    NET_14: net(14),
    NET_30: net(30),
    NET_45: net(45),
    NET_60: net(60),
    NET_90: net(90),
  },
  more: {
    shape: { paymentTerms: PaymentTerms },
    of: {
      DUE_ON_RECEIPT: after(0),
      NET_7: after(7),
      NET_14: after(14),
      NET_30: after(30),
      NET_45: after(45),
      NET_60: after(60),
      NET_90: after(90),
    },
  },
});
