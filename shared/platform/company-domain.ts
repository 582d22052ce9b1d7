import providers from 'email-providers/all.json' with { type: 'json' };

// A file of its own: the list is large, and loaded by what writes or looks up a domain alone.

/** Providers whose addresses say nothing about a company. */
const free: ReadonlySet<string> = new Set(providers);

const ofCompany = (domain: string | undefined): string | undefined =>
  domain === undefined || free.has(domain) ? undefined : domain;

/** The domain of the company behind an e-mail address; undefined for one of a provider. */
export const domainOfEmail = (email: string): string | undefined =>
  ofCompany(email.normalize('NFKC').trim().toLowerCase().split('@').at(-1));

/** The domain of the company behind a web address, without www. */
export const domainOfWebsite = (website: string): string | undefined =>
  ofCompany(URL.canParse(website) ? new URL(website).hostname.replace(/^www\./, '') : undefined);
