import * as z from 'zod/mini';
import { defineCodeList } from '../code-lists/code-list.model.ts';

const pieces = { decimals: 0 };
const measured = { decimals: 6 };

export const units = defineCodeList({
  name: 'UNIT_OF_MEASURE',
  means: 'What quantities of products count.',
  kept: ['PIECE'],
  codes: {
    PIECE: { en: 'Piece', de: 'Stück', 'zh-TW': '個', 'zh-CN': '件' },
    BOX: { en: 'Box', de: 'Karton', 'zh-TW': '箱', 'zh-CN': '箱' },
    PALLET: { en: 'Pallet', de: 'Palette', 'zh-TW': '棧板', 'zh-CN': '托盘' },
    KILOGRAM: { en: 'Kilogram', de: 'Kilogramm', 'zh-TW': '公斤', 'zh-CN': '千克' },
    GRAM: { en: 'Gram', de: 'Gramm', 'zh-TW': '公克', 'zh-CN': '克' },
    LITRE: { en: 'Litre', de: 'Liter', 'zh-TW': '公升', 'zh-CN': '升' },
    METRE: { en: 'Metre', de: 'Meter', 'zh-TW': '公尺', 'zh-CN': '米' },
    SQUARE_METRE: { en: 'Square metre', de: 'Quadratmeter', 'zh-TW': '平方公尺', 'zh-CN': '平方米' },
    CUBIC_METRE: { en: 'Cubic metre', de: 'Kubikmeter', 'zh-TW': '立方公尺', 'zh-CN': '立方米' },
    HOUR: { en: 'Hour', de: 'Stunde', 'zh-TW': '小時', 'zh-CN': '小时' },
    DAY: { en: 'Day', de: 'Tag', 'zh-TW': '天', 'zh-CN': '天' },
  },
  more: {
    shape: { decimals: z.int().check(z.minimum(0), z.maximum(6)) },
    of: {
      PIECE: pieces,
      BOX: pieces,
      PALLET: pieces,
      KILOGRAM: measured,
      GRAM: measured,
      LITRE: measured,
      METRE: measured,
      SQUARE_METRE: measured,
      CUBIC_METRE: measured,
      HOUR: measured,
      DAY: measured,
    },
    isFixed: true,
  },
});

export const taxCodes = defineCodeList({
  name: 'TAX_CODE',
  means: 'How products and freight are taxed; the rates stand in `taxRates`.',
  kept: ['STANDARD', 'ZERO', 'EXEMPT'],
  codes: {
    STANDARD: { en: 'Standard rate', de: 'Regelsatz', 'zh-TW': '標準稅率', 'zh-CN': '标准税率' },
    REDUCED: { en: 'Reduced rate', de: 'Ermäßigter Satz', 'zh-TW': '優惠稅率', 'zh-CN': '优惠税率' },
    ZERO: { en: 'Taxed at 0 %', de: 'Nullsatz', 'zh-TW': '零稅率', 'zh-CN': '零税率' },
    EXEMPT: { en: 'Not taxed', de: 'Steuerfrei', 'zh-TW': '免稅', 'zh-CN': '免税' },
  },
});
