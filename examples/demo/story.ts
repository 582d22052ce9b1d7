import { tellCase } from './case-chapter.ts';
import { tellLead } from './lead-chapter.ts';
import { narratorOf, type StoryOptions } from './narrator.ts';
import { tellLastUnit, tellOrder, tellStock } from './sale-chapter.ts';

/**
 * Tells one story with real requests and checks every reply: from a web lead to a paid order, a refused buyer and a resolved
 * case. Throws with a readable message when a reply is not as expected. Each run uses names of its own, so it can be told
 * again and beside others on the same tenant; it adds a team, a rule and an agent to the tenant's settings once.
 */
export async function runStory(options: StoryOptions): Promise<void> {
  const narrator = narratorOf(options);
  const { customerId } = await tellLead(narrator);
  const goods = await tellStock(narrator);
  const orderId = await tellOrder(narrator, customerId, goods);
  await tellLastUnit(narrator, goods);
  await tellCase(narrator, orderId);
}
