import type { Notify } from './notices.ts';

const EVERY_MILLISECONDS = 60_000;

export interface SchedulesOptions {
  /** Of the scheduled automations. */
  readonly names: readonly string[];
  /** The handler that every schedule of the stack starts. */
  readonly fanOut: (tick: unknown) => Promise<void>;
  readonly queueUrlOf: (name: string) => string;
  /** Resolves when the automation has done what it was sent. */
  readonly settled: (name: string) => Promise<void>;
  /** Whether something that it was sent was given up. */
  readonly hasFailed: (name: string) => boolean;
  readonly notify: Notify;
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
      for (const name of this.#options.names) void this.run(name);
    };
    this.#timer = setInterval(runAll, EVERY_MILLISECONDS).unref();
    runAll();
  }

  /** Runs it now, or joins the run that is going on; false when it failed. Undefined when there is no such schedule. */
  run(name: string): Promise<boolean> | undefined {
    if (!this.#options.names.includes(name)) return undefined;
    const run = this.#running.get(name) ?? this.#tick(name).finally(() => this.#running.delete(name));
    this.#running.set(name, run);
    return run;
  }

  async settled(): Promise<void> {
    await Promise.all(this.#running.values());
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #tick(automation: string): Promise<boolean> {
    const { fanOut, queueUrlOf, settled, hasFailed, notify } = this.#options;
    const started = performance.now();
    let reason: string | undefined;
    try {
      await fanOut({ automation, queueUrl: queueUrlOf(automation), scheduledAt: new Date().toISOString() });
      await settled(automation);
    } catch (error) {
      reason = String(error);
    }
    // What a run did is told by its events.
    if (reason !== undefined)
      notify({ kind: 'schedule', automation, milliseconds: Math.round(performance.now() - started), reason });
    return reason === undefined && !hasFailed(automation);
  }
}
