import { SingleBar } from 'cli-progress';

/** Shows how far the import is: a bar on a terminal, a line now and then elsewhere. */
export interface Progress {
  readonly start: (what: string, total: number) => void;
  readonly step: () => void;
  readonly stop: () => void;
}

export const silent: Progress = { start: () => undefined, step: () => undefined, stop: () => undefined };

const NAME_WIDTH = 14;

/** For a terminal; the bar goes to the error stream, so that the output can be piped. */
export function bar(): Progress {
  const single = new SingleBar({
    format: '{what} {bar} {percentage} %  {value}/{total}  {duration_formatted}, {eta_formatted} left',
    stream: process.stderr,
    hideCursor: true,
    barsize: 40,
    barCompleteChar: '█',
    barIncompleteChar: '░',
  });
  return {
    start: (what, total) => single.start(total, 0, { what: what.padEnd(NAME_WIDTH) }),
    step: () => single.increment(),
    stop: () => single.stop(),
  };
}

/** For a file or a pipeline: a line for each tenth, with the time left if the rest goes on like what was done. */
export function lines(log: (line: string) => void): Progress {
  let what = '';
  let total = 0;
  let done = 0;
  let started = 0;
  return {
    start: (name, count) => {
      [what, total, done, started] = [name, count, 0, performance.now()];
    },
    step: () => {
      done++;
      const isTenth = Math.floor((done * 10) / total) > Math.floor(((done - 1) * 10) / total);
      const secondsLeft = Math.ceil((((performance.now() - started) / done) * (total - done)) / 1_000);
      if (isTenth) log(`${what}: ${done} of ${total}${done < total ? `, ${secondsLeft} s left` : ''}`);
    },
    stop: () => undefined,
  };
}
