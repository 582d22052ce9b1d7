export const normalisedEmail = (email: string): string => email.normalize('NFKC').trim().toLowerCase();

/** Letters and digits only; undefined when too little is left to tell two buyers apart. */
export function normalisedTaxId(taxId: string): string | undefined {
  const bare = taxId
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
  return bare.length >= 4 ? bare : undefined;
}
