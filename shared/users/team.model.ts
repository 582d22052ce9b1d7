import * as z from 'zod';
import { Aggregate } from '../platform/aggregate.ts';

/** Team: users who work the same records. A user is in one team at most, and says so. */
export const Team = Aggregate.extend({ name: z.string() });
export type Team = z.infer<typeof Team>;

export const NewTeam = z.object({ name: z.string().trim().min(1).max(100) });
export type NewTeam = z.input<typeof NewTeam>;
