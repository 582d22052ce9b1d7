import { randomUUID } from 'node:crypto';
import { type LocalHandler, lambdaContext } from './local-automations.ts';
import type { Notify } from './notices.ts';

const EVERY_MILLISECONDS = 60_000;

export interface Schedule {
  readonly name: string;
  readonly handler: LocalHandler;
}

export interface SchedulesOptions {
  readonly schedules: readonly Schedule[];
  readonly notify: Notify;
  /** Called after every run: it may have written. */
  readonly onRun: () => void;
}

/** Scheduled automations: here all of them run at the start, then every minute, whatever their own schedule is. */
export class Schedules {
  readonly #options: SchedulesOptions;
  readonly #running = new Map<string, Promise<boolean>>();
  #timer: NodeJS.Timeout | undefined;

  constructor(options: SchedulesOptions) {
    this.#options = options;
  }

  get isIdle(): boolean {
    return this.#running.size === 0;
  }

  start(): void {
    const runAll = () => {
      for (const { name } of this.#options.schedules) void this.run(name);
    };
    this.#timer = setInterval(runAll, EVERY_MILLISECONDS).unref();
    runAll();
  }

  /** Runs it now, or joins the run that is going on; false when it failed. Undefined when there is no such schedule. */
  run(name: string): Promise<boolean> | undefined {
    const schedule = this.#options.schedules.find((candidate) => candidate.name === name);
    if (!schedule) return undefined;
    const run = this.#running.get(name) ?? this.#invoke(schedule).finally(() => this.#running.delete(name));
    this.#running.set(name, run);
    return run;
  }

  async settled(): Promise<void> {
    await Promise.all(this.#running.values());
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #invoke({ name, handler }: Schedule): Promise<boolean> {
    const started = performance.now();
    const reason = await failureOf(async () => handler({}, lambdaContext(name, randomUUID())));
    const milliseconds = Math.round(performance.now() - started);
    this.#options.notify({ kind: 'schedule', automation: name, milliseconds, reason });
    this.#options.onRun();
    return reason === undefined;
  }
}

async function failureOf(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return [error, ...(error instanceof AggregateError ? error.errors : [])].map(String).join('; ');
  }
}
