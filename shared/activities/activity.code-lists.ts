import { defineCodeList } from '../code-lists/code-list.model.ts';

export const activityKinds = defineCodeList({
  name: 'ACTIVITY_KIND',
  means: 'Kinds of activities.',
  kept: ['WEB', 'CALL', 'MEETING', 'NOTE'],
  codes: {
    CALL: { en: 'Phone call', de: 'Anruf', 'zh-TW': '電話', 'zh-CN': '电话' },
    EMAIL: { en: 'E-mail', de: 'E-Mail', 'zh-TW': '電子郵件', 'zh-CN': '电子邮件' },
    MEETING: { en: 'Meeting', de: 'Besprechung', 'zh-TW': '會議', 'zh-CN': '会议' },
    VISIT: { en: 'Visit', de: 'Besuch', 'zh-TW': '拜訪', 'zh-CN': '拜访' },
    NOTE: { en: 'Note', de: 'Notiz', 'zh-TW': '備註', 'zh-CN': '备注' },
    WEB: { en: 'Web site', de: 'Website', 'zh-TW': '網站', 'zh-CN': '网站' },
  },
});
