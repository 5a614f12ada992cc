import type { Output } from './surroundings.js';

/** A line that is rewritten while work goes on and gone when it ends. */
export interface Progress {
    update(done: number, total: number): void;
    end(): void;
}

const PATIENCE = 300;
const PACE = 100;
const CLEAR = '\r\u001b[2K';

/** On a terminal: nothing for work that is soon done, then at most ten lines a second. Elsewhere: nothing at all. */
export function progressLine(
    stream: Output,
    inWords: (done: number, total: number) => string,
    now: () => number = () => performance.now()
): Progress {
    let next = now() + PATIENCE;
    let shown = false;
    const write = (text: string): void => {
        stream.write(text, () => undefined);
    };
    return {
        update(done, total) {
            if (!stream.isTTY || now() < next) {
                return;
            }
            next = now() + PACE;
            shown = true;
            write(`${CLEAR}${inWords(done, total)}`);
        },
        end() {
            if (shown) {
                write(CLEAR);
            }
            shown = false;
        }
    };
}
