import { fork } from 'node:child_process';
import type { Order, Served } from './quick-stand-in.ts';

export interface StandInProcess {
  origin: string;
  /** Sets what comes next; resolves with what was served until now. */
  order: (order: Order) => Promise<Served>;
  end: () => void;
}

/** Starts this very program once more as the stand-in. */
export async function startStandInProcess(): Promise<StandInProcess> {
  const child = fork(process.argv[1] ?? '', ['stand-in'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const next = <Message>() =>
    new Promise<Message>((resolve, reject) => {
      const gone = () => reject(new Error('the stand-in ended'));
      child.once('exit', gone);
      child.once('message', (message) => {
        child.removeListener('exit', gone);
        resolve(message as Message);
      });
    });
  const origin = await next<string>();
  return {
    origin,
    order: (order) => {
      child.send(order);
      return next<Served>();
    },
    end: () => void child.kill(),
  };
}
