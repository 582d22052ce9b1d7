import { foldedText } from '../platform/list-query.ts';

/** Legal forms as names end in them, each with the ways in which it is written; folded, without the dots of abbreviations. */
const endings: Readonly<Record<string, readonly string[]>> = {
  ag: ['aktiengesellschaft'],
  'co ltd': ['co , ltd', 'co , limited', 'company limited', 'company ltd', 'co limited'],
  corp: ['corporation'],
  eg: ['eingetragene genossenschaft'],
  gmbh: ['gesellschaft mit beschrankter haftung', 'ges mbh', 'g m b h', 'gesmbh'],
  'gmbh & co kg': ['gmbh und co kg', 'gmbh u co kg', 'gmbh + co kg'],
  inc: ['incorporated'],
  kg: ['kommanditgesellschaft'],
  llc: ['l l c', 'limited liability company'],
  llp: ['l l p', 'limited liability partnership'],
  ltd: ['limited'],
  ltda: ['limitada'],
  ohg: ['offene handelsgesellschaft'],
  plc: ['public limited company', 'p l c'],
  'pte ltd': ['private limited', 'pte limited', 'pvt ltd', 'pvt limited'],
  sa: ['s a', 'sociedad anonima', 'societe anonyme'],
  sarl: ['s a r l', 'societe a responsabilite limitee'],
  sl: ['s l', 'sociedad limitada'],
  spa: ['s p a', 'societa per azioni'],
  srl: ['s r l', 'societa a responsabilita limitata'],
};

/** Legal forms that stand in a name without blanks around them. */
const signs: readonly (readonly [written: string, folded: string])[] = [
  ['(股)公司', '股份有限公司'],
  ['(有)公司', '有限公司'],
  ['㈱', '株式会社'],
  ['(株)', '株式会社'],
  ['株式會社', '株式会社'],
  ['(有)', '有限会社'],
  ['(주)', '주식회사'],
];

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A way of writing with whatever separates its words: blanks, dots, commas. */
const patternOf = (written: string): string => written.split(' ').map(escaped).join(String.raw`[\s.,]*`);

const ways = Object.entries(endings)
  .flatMap(([form, others]) => [form, ...others].map((written) => [written, form] as const))
  // What is longer is tried first: `company limited` before `limited`.
  .sort(([a], [b]) => b.length - a.length);
const ENDING = new RegExp(
  String.raw`[\s,]+(?:${ways.map(([written]) => `(${patternOf(written)})`).join('|')})\.?$`,
  'u',
);

/** A name as it is looked up by its beginning: capitals, widths, accents and the ways of writing a legal form make no difference. */
export function foldedName(name: string): string {
  const text = signs.reduce(
    (folded, [written, form]) => folded.replaceAll(foldedText(written), form),
    foldedText(name),
  );
  const found = ENDING.exec(text.trim());
  if (!found) return text;
  const [, form = ''] = ways[found.slice(1).findIndex((group) => group !== undefined)] ?? [];
  return `${text.trim().slice(0, found.index)} ${form}`;
}
