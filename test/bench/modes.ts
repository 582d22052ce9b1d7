import { writeFileSync } from 'node:fs';
import { say } from './report.ts';

interface Options {
  readonly quick: boolean;
  readonly json?: string;
  readonly growth: boolean;
  readonly records?: string;
  readonly load: boolean;
  readonly invoices: boolean;
  readonly shipments: string;
  readonly integrity: boolean;
  readonly refusals: boolean;
  readonly seconds: string;
  readonly clients: string;
  readonly cold: boolean;
  readonly rounds: string;
  readonly against?: string;
}

interface Outcome {
  readonly rows: object;
  /** Every line for which the run fails. */
  readonly faults: readonly string[];
  readonly verdict: string;
}

const numbers = (list: string): number[] => list.split(',').map(Number);

async function measure(options: Options): Promise<Outcome> {
  if (options.growth) {
    const { measureGrowth } = await import('./growth.ts');
    const { rows, grown } = await measureGrowth(numbers(options.records ?? (options.quick ? '1000' : '1000,20000')));
    return { rows, faults: grown, verdict: 'No operation costs more because the tenant has more records.' };
  }
  if (options.load) {
    const { measureLoad } = await import('./load.ts');
    const { rows, faults } = await measureLoad({ seconds: Number(options.seconds), clients: numbers(options.clients) });
    return { rows, faults, verdict: 'Only typed errors, and memory is flat.' };
  }
  if (options.invoices) {
    const { measureInvoices } = await import('./invoices.ts');
    const { rows, faults } = await measureInvoices(Number(options.shipments));
    return { rows, faults, verdict: 'Every shipment has its invoice, and no message had to come again.' };
  }
  if (options.integrity) {
    const { measureIntegrity } = await import('./integrity.ts');
    const { rows, faults } = await measureIntegrity();
    return { rows, faults, verdict: 'No part costs more a record because the tenant has more records.' };
  }
  if (options.refusals) {
    const { measureRefusals } = await import('./refusals.ts');
    return { rows: await measureRefusals(), faults: [], verdict: 'A refusal is promised in less than 20 ms.' };
  }
  if (options.cold) {
    const { measureCold } = await import('./cold.ts');
    const { rows, faults } = await measureCold(Number(options.rounds), options.against);
    return { rows, faults, verdict: 'What they mean: docs/adr/0018-types-made-when-needed.md.' };
  }
  const { measureWarm } = await import('./warm.ts');
  return { rows: await measureWarm(), faults: [], verdict: 'What they mean: docs/adr/0016-apollo-server-again.md.' };
}

/** The measurements that `npm run bench` makes only when asked; the exit code. */
export async function runMode(options: Options): Promise<number> {
  const { rows, faults, verdict } = await measure(options);
  if (options.json) writeFileSync(options.json, `${JSON.stringify(rows, null, 2)}\n`);
  for (const line of faults) process.stderr.write(`${line}\n`);
  if (faults.length === 0) say(verdict);
  return faults.length === 0 ? 0 : 1;
}
