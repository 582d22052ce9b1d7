import * as z from 'zod/mini';
import { DomainError, withCode } from '../platform/errors.ts';

/** What rules of SKUs and variants name an option or a value by; never changes, names do. */
const OptionCode = z
  .pipe(
    z.string(),
    z.transform((code) => code.trim().toUpperCase()),
  )
  .check(
    z.refine(
      (code) => /^[A-Z0-9._-]{1,20}$/.test(code),
      withCode('VALIDATION', 'A code of an option or a value is 1 to 20 letters, digits, dots, dashes or underscores.'),
    ),
  );
const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

const named = { code: z.string(), name: z.string() };
const ProductOptionValue = z.object({ ...named, /** False once it is discontinued. */ active: z.nullish(z.boolean()) });

/** Something in which the variants of a product differ. */
export const ProductOption = z.object({ ...named, values: z.array(ProductOptionValue) });
export type ProductOption = z.infer<typeof ProductOption>;

/** What a variant has for an option of its product. */
export const OptionValue = z.object({ option: z.string(), value: z.string() });
export type OptionValue = z.infer<typeof OptionValue>;

/** An option value as it is shown: its names are those that the product has now. */
export interface ShownOptionValue extends OptionValue {
  readonly variantOf: string;
}

/** With VARIANT_REQUIRED. */
export interface VariantRequiredDetails {
  readonly productId: string;
}

const MAX_OPTIONS = 3;
const MAX_VALUES = 100;

const areDistinct = (codes: readonly string[]): boolean => new Set(codes).size === codes.length;
const once = withCode('VALIDATION', 'Name each option and each value once.');
const codesOf = (entries: readonly { readonly code: string }[]): string[] => entries.map(({ code }) => code);

const given = { code: OptionCode, name: z.nullish(text(60)) };
const ValuesInput = z.array(z.object({ ...given, active: z.nullish(z.boolean()) })).check(
  z.minLength(1),
  z.maxLength(MAX_VALUES),
  z.refine((values) => areDistinct(codesOf(values)), once),
);

export const OptionsInput = z.array(z.object({ ...given, values: ValuesInput })).check(
  z.minLength(1),
  z.maxLength(MAX_OPTIONS),
  z.refine((options) => areDistinct(codesOf(options)), once),
);
type OptionsInput = z.output<typeof OptionsInput>;

const OptionValuesInput = z.array(z.object({ option: OptionCode, value: OptionCode })).check(
  z.maxLength(MAX_OPTIONS),
  z.refine((values) => areDistinct(values.map(({ option }) => option)), once),
);

export const VariantOfInput = z.object({ sku: z.string().check(z.maxLength(64)), optionValues: OptionValuesInput });

/** Values by option; of an option that is not named, all that are not discontinued. */
export const ChoicesInput = z
  .array(
    z.object({
      option: OptionCode,
      values: z.array(OptionCode).check(
        z.minLength(1),
        z.maxLength(MAX_VALUES),
        z.refine((values) => areDistinct(values), once),
      ),
    }),
  )
  .check(
    z.maxLength(MAX_OPTIONS),
    z.refine((choices) => areDistinct(choices.map(({ option }) => option)), once),
  );

type Choices = z.output<typeof ChoicesInput>;

const said = <V extends object>(value: V, name: string): V & { name: string } => ({ ...value, name });

/** The options of a new product. */
export const newOptions = (options: OptionsInput): ProductOption[] =>
  options.map((option) => ({
    ...said(option, option.name ?? option.code),
    values: option.values.map((value) => said(value, value.name ?? value.code)),
  }));

/** The options of a product after a change of names, of the order of values, and with more values. Refuses VALIDATION where one would go. */
export function changedOptions(before: readonly ProductOption[], given: OptionsInput): ProductOption[] {
  if (codesOf(before).join() !== codesOf(given).join())
    throw new DomainError('VALIDATION', 'The options of a product stay as they are: {options}.', 'options', {
      params: { options: codesOf(before).join(', ') || '–' },
    });
  return given.map((option, index): ProductOption => {
    const stored = before[index] as ProductOption;
    const left = codesOf(stored.values).filter((code) => !codesOf(option.values).includes(code));
    if (left.length > 0)
      throw new DomainError(
        'VALIDATION',
        'The values {values} are missing: discontinue them instead.',
        `options.${index}.values`,
        { params: { values: left.join(', ') } },
      );
    const values = option.values.map(({ code, name, active }) => {
      const known = stored.values.find((value) => value.code === code);
      return { ...(known ?? { code }), name: name ?? known?.name ?? code, active: active ?? known?.active };
    });
    return { ...stored, name: option.name ?? stored.name, values };
  });
}

interface Optional {
  readonly id: string;
  readonly sku: string;
  readonly options?: readonly ProductOption[] | null | undefined;
}

export const hasVariants = ({ options }: Pick<Optional, 'options'>): boolean => (options?.length ?? 0) > 0;

/** Refuses with VARIANT_REQUIRED a product of which a variant is meant. */
export function requireNoVariants(product: Optional, field: string): void {
  if (!hasVariants(product)) return;
  const details = { type: 'VariantRequiredDetails', productId: product.id };
  throw new DomainError('VARIANT_REQUIRED', 'The product {sku} comes in variants: name one of them.', field, {
    params: { sku: product.sku },
    details,
  });
}

const unknownOption = (sku: string, option: string, field: string): DomainError =>
  new DomainError('VALIDATION', 'The product {sku} has no option {option}.', field, { params: { sku, option } });

/** The value of an option with the code. Refuses VALIDATION when there is none, INVALID_STATE for one that is discontinued. */
function activeValue(option: ProductOption, code: string, field: string, had?: string) {
  const params = { option: option.code, value: code };
  const value = option.values.find((one) => one.code === code);
  if (!value) throw new DomainError('VALIDATION', 'The option {option} has no value {value}.', field, { params });
  if (value.active === false && code !== had)
    throw new DomainError('INVALID_STATE', 'The value {value} of the option {option} is discontinued.', field, {
      params,
    });
  return value;
}

/** A value for each option of the product, in their order; one that the variant `had` may be discontinued. */
export function optionValuesOf(
  { sku, options }: Optional,
  given: readonly OptionValue[],
  field: string,
  had: readonly OptionValue[] = [],
): OptionValue[] {
  const codes = codesOf(options ?? []);
  given.forEach(({ option }, index) => {
    if (!codes.includes(option)) throw unknownOption(sku, option, `${field}.${index}.option`);
  });
  return (options ?? []).map((option) => {
    const index = given.findIndex((one) => one.option === option.code);
    const asked = given[index];
    if (!asked)
      throw new DomainError('VALIDATION', 'The option {option} has no value.', field, {
        params: { option: option.code },
      });
    const before = had.find((one) => one.option === option.code)?.value;
    return { option: option.code, value: activeValue(option, asked.value, `${field}.${index}.value`, before).code };
  });
}

/** The values of each option that are asked for, in the order of the product's options. */
export function chosenValues({ sku, options }: Optional, choices: Choices, field: string) {
  choices.forEach(({ option }, index) => {
    if (!options?.some(({ code }) => code === option)) throw unknownOption(sku, option, `${field}.${index}.option`);
  });
  return (options ?? []).map((option) => {
    const index = choices.findIndex((choice) => choice.option === option.code);
    const values = choices[index]?.values.map((code, at) =>
      activeValue(option, code, `${field}.${index}.values.${at}`),
    );
    return { option: option.code, values: values ?? option.values.filter(({ active }) => active !== false) };
  });
}
