import * as z from 'zod/mini';
import { Aggregate } from '../platform/aggregate.ts';

/** Team: users who work the same records. A user is in one team at most, and says so. */
export const Team = z.extend(Aggregate, { name: z.string() });
export type Team = z.infer<typeof Team>;

export const NewTeam = z.object({ name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)) });
export type NewTeam = z.input<typeof NewTeam>;
