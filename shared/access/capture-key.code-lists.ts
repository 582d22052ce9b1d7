import { defineCodeList } from '../code-lists/code-list.model.ts';

export const leadSources = defineCodeList({
  name: 'LEAD_SOURCE',
  means: 'How leads come in.',
  kept: ['WEB'],
  codes: {
    WEB: { en: 'Web form', de: 'Webformular', 'zh-TW': '網站表單', 'zh-CN': '网站表单' },
    REFERRAL: { en: 'Recommendation', de: 'Empfehlung', 'zh-TW': '推薦', 'zh-CN': '推荐' },
    EVENT: { en: 'Fair or event', de: 'Messe oder Veranstaltung', 'zh-TW': '展覽或活動', 'zh-CN': '展会或活动' },
    CALL: { en: 'Phone call', de: 'Anruf', 'zh-TW': '來電', 'zh-CN': '来电' },
    PARTNER: { en: 'Partner', de: 'Partner', 'zh-TW': '合作夥伴', 'zh-CN': '合作伙伴' },
    IMPORT: { en: 'Imported list', de: 'Importierte Liste', 'zh-TW': '匯入名單', 'zh-CN': '导入名单' },
    OTHER: { en: 'Other', de: 'Sonstiges', 'zh-TW': '其他', 'zh-CN': '其他' },
  },
});
