import { defineCodeList } from '../code-lists/code-list.model.ts';

export const caseCategories = defineCodeList({
  name: 'CASE_CATEGORY',
  means: 'What cases are about; the routing table names skills and a queue for each.',
  kept: ['GENERAL'],
  codes: {
    GENERAL: { en: 'General', de: 'Allgemein', 'zh-TW': '一般', 'zh-CN': '一般' },
    ORDER: { en: 'Order', de: 'Auftrag', 'zh-TW': '訂單', 'zh-CN': '订单' },
    DELIVERY: { en: 'Delivery', de: 'Lieferung', 'zh-TW': '出貨', 'zh-CN': '发货' },
    INVOICE: { en: 'Invoice or payment', de: 'Rechnung oder Zahlung', 'zh-TW': '發票或付款', 'zh-CN': '发票或付款' },
    PRODUCT: { en: 'Product', de: 'Produkt', 'zh-TW': '產品', 'zh-CN': '产品' },
    COMPLAINT: { en: 'Complaint', de: 'Beschwerde', 'zh-TW': '投訴', 'zh-CN': '投诉' },
    RETURN: { en: 'Return', de: 'Rücksendung', 'zh-TW': '退貨', 'zh-CN': '退货' },
  },
});
