import { tellCase, tellTimeline } from './case-chapter.ts';
import { tellAccount, tellCompany } from './company-chapter.ts';
import { tellKit } from './kit-chapter.ts';
import { tellLead } from './lead-chapter.ts';
import { tellLots } from './lot-chapter.ts';
import { narratorOf, type StoryOptions } from './narrator.ts';
import { tellLastUnit, tellOrder, tellStock } from './sale-chapter.ts';
import { tellStranger } from './stranger-chapter.ts';

/**
 * Tells one story with real requests and checks every reply: from an empty company and a web lead to a paid order, a refused buyer, a
 * resolved case and one of a stranger. Throws with a readable message when a reply is not as expected. Each run uses names of its own, so it can be told
 * again and beside others on the same tenant; it adds a branch, teams, a tier, a custom field, a rule and an agent to the tenant's settings once.
 */
export async function runStory(options: StoryOptions): Promise<void> {
  const narrator = narratorOf(options);
  const company = await tellCompany(narrator);
  const { customerId } = await tellLead(narrator);
  await tellAccount(narrator, customerId, company);
  const goods = await tellStock(narrator);
  const orderId = await tellOrder(narrator, customerId, goods);
  await tellLastUnit(narrator, goods);
  await tellKit(narrator, customerId);
  await tellCase(narrator, orderId);
  await tellStranger(narrator, customerId);
  await tellTimeline(narrator, orderId);
  await tellLots(narrator);
}
