import { isOpen as isOpenLead, type Lead } from '../leads/lead.model.ts';
import { type Drift, driftIf, driftUnless } from './drift.model.ts';

/** The lead that a marker leads to, as far as it exists. */
export interface MarkerHolder {
  /** The kind only: the value is personal data. */
  readonly marker: string;
  readonly leadId: string | undefined;
  readonly lead: Pick<Lead, 'id' | 'status' | 'markers'> | undefined;
}

const kindOf = (marker: string): string => marker.slice(0, marker.indexOf('#'));

/** An open lead holds its own markers; a marker that a lead could hold leads to an open lead that has it. */
export const markerDrifts = (lead: Pick<Lead, 'id' | 'markers'>, holders: readonly MarkerHolder[]): Drift[] =>
  holders.flatMap(({ marker, leadId, lead: holder }) => {
    const place = { recordId: lead.id, detail: kindOf(marker) };
    if (lead.markers.includes(marker)) return driftUnless('LEAD_MARKER', place, lead.id, leadId ?? 'no lead');
    if (leadId === undefined) return [];
    const found = !holder ? 'a lead that does not exist' : isOpenLead(holder) ? holder.id : `a ${holder.status} lead`;
    const isRight = holder !== undefined && isOpenLead(holder) && holder.markers.includes(marker);
    return driftIf(!isRight, 'LEAD_MARKER', place, 'no lead, or an open one that has it', found);
  });

/** Whether a lead is listed under a value that others may share. */
export interface Hint {
  readonly value: string;
  readonly isShared: boolean;
  readonly isListed: boolean;
}

/** An open lead is listed under its phone number, its tax id and whatever else it says it is; a closed one under nothing. */
export const hintDrifts = (lead: Pick<Lead, 'id' | 'status' | 'hints'>, hints: readonly Hint[]): Drift[] =>
  hints.flatMap(({ value, isShared, isListed }) =>
    driftUnless(
      'LEAD_HINT',
      { recordId: lead.id, detail: kindOf(value) },
      isOpenLead(lead) && (isShared || (lead.hints ?? []).includes(value)),
      isListed,
    ),
  );

export const leadLoadDrifts = (subject: string, counted: number, stored: number): Drift[] =>
  driftUnless('LEAD_LOAD', { recordId: subject }, counted, stored);

/** What the open cases of an agent add up to. */
export interface CaseSum {
  readonly load: number;
  readonly openCases: number;
}

export const caseLoadDrifts = (subject: string, counted: CaseSum, stored: CaseSum): Drift[] => [
  ...driftUnless('CASE_LOAD', { recordId: subject }, counted.load, stored.load),
  ...driftUnless('CASE_COUNT', { recordId: subject }, counted.openCases, stored.openCases),
];
