import { defineCodeList } from '../code-lists/code-list.model.ts';

export const disqualifyReasons = defineCodeList({
  name: 'DISQUALIFY_REASON',
  means: 'Why leads are closed without a customer.',
  kept: [],
  codes: {
    NOT_INTERESTED: { en: 'Does not want to buy', de: 'Kein Interesse', 'zh-TW': '沒有興趣', 'zh-CN': '没有兴趣' },
    NO_BUDGET: { en: 'Cannot pay for it', de: 'Kein Budget', 'zh-TW': '沒有預算', 'zh-CN': '没有预算' },
    NOT_A_FIT: { en: 'Needs something else', de: 'Passt nicht', 'zh-TW': '需求不符', 'zh-CN': '需求不符' },
    UNREACHABLE: { en: 'Cannot be reached', de: 'Nicht erreichbar', 'zh-TW': '無法聯絡', 'zh-CN': '无法联系' },
    COMPETITOR: { en: 'Bought elsewhere', de: 'Kauft woanders', 'zh-TW': '選擇競爭者', 'zh-CN': '选择竞争者' },
    SPAM: { en: 'Not a real request', de: 'Keine echte Anfrage', 'zh-TW': '垃圾訊息', 'zh-CN': '垃圾信息' },
    OTHER: { en: 'Other', de: 'Sonstiges', 'zh-TW': '其他', 'zh-CN': '其他' },
  },
});
