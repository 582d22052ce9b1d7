import * as z from 'zod/mini';
import { Code } from '../code-lists/code-list.model.ts';
import { Aggregate } from '../platform/aggregate.ts';
import { EmailAddress, PhoneNumber } from '../platform/contact-data.ts';
import { ExternalRef, ExternalRefs } from '../platform/external-refs.ts';
import { Locale } from '../platform/places.ts';

/** Customers that a person acts for at most: each has a copy, written with every change. */
export const MAX_LINKS = 20;

const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

const profile = {
  name: text(200),
  email: z.nullish(EmailAddress),
  phone: z.nullish(PhoneNumber),
  jobTitle: z.nullish(text(100)),
  language: z.nullish(Locale),
};

/** That a person acts for a customer, and as what. */
export const ContactLink = z.object({ customerId: z.string(), role: z.nullish(z.string()) });
export type ContactLink = z.infer<typeof ContactLink>;

export const NewContact = z.object({
  customerId: z.string(),
  ...profile,
  role: z.nullish(Code),
  externalRefs: z.nullish(ExternalRefs),
});
export type NewContact = z.input<typeof NewContact>;

export const ContactUpsert = z.object({
  externalRef: ExternalRef,
  customerId: z.string(),
  ...profile,
  role: z.nullish(Code),
});
export type ContactUpsert = z.input<typeof ContactUpsert>;

export const ContactChanges = z.partial(z.object(profile));
export type ContactChanges = z.input<typeof ContactChanges>;

export const LinkInput = z.object({ contactId: z.string(), customerId: z.string(), role: z.nullish(Code) });
export type LinkInput = z.input<typeof LinkInput>;

/** Contact: a person who acts for customers. */
export const Contact = z.extend(Aggregate, {
  ...profile,
  links: z.array(ContactLink),
  externalRefs: z.array(ExternalRef),
});
export type Contact = z.infer<typeof Contact>;

/** What a customer's list holds of a contact: a copy of what is one value. */
export const ListedContact = z.extend(Aggregate, profile);
export type ListedContact = z.infer<typeof ListedContact>;

export const isLinkedTo = ({ links }: Pick<Contact, 'links'>, customerId: string): boolean =>
  links.some((link) => link.customerId === customerId);
