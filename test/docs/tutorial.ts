/** One block of code in the tutorial: what the reader types into a file. */
export interface Step {
    readonly file: string;
    readonly text: string;
    /** The diagnostic code of a mistake that is made on purpose and not kept. */
    readonly mistake?: string;
    /** What `nvsc check` tells after the step, as the tutorial shows it; without, there is nothing to tell. */
    readonly told?: string;
}

const FENCE = /^```(\w+) (?:tutorial=(\S+)(?: mistake=(\S+))?|told)\n([\s\S]*?)^```$/gm;

/** The blocks tagged `tutorial=FILE`, in the order of the text; a `text told` block belongs to the one before it. */
export function blocksOf(markdown: string): Step[] {
    const steps: Step[] = [];
    for (const [, , file, mistake, text = ''] of markdown.matchAll(FENCE)) {
        const last = steps.at(-1);
        if (file) {
            steps.push({ file, text, ...(mistake ? { mistake } : {}) });
        } else if (last) {
            steps[steps.length - 1] = { ...last, told: text.trim() };
        }
    }
    return steps;
}

/** A command that the tutorial shows, with where it is run and what of its output is shown. */
export interface Answer {
    readonly place: string;
    readonly command: string;
    readonly lines: readonly string[];
}

/** The blocks tagged `text in=PLACE`: `$ nvsc …`, then its output. */
export function answersOf(markdown: string): Answer[] {
    return [...markdown.matchAll(/^```text in=(\S+)\n\$ (.+)\n([\s\S]*?)^```$/gm)].map(([, place = '', command = '', text = '']) => ({
        place,
        command,
        lines: text.trimEnd().split('\n')
    }));
}

/** The same of a page for those who are in the folder of the repository, without a place. */
export function answersIn(markdown: string): Answer[] {
    return answersOf(markdown.replace(/^```text\n\$ /gm, '```text in=.\n$ '));
}

/** The words of a command line, with what stands in quotes as one. */
export function wordsOf(command: string): string[] {
    return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

const plain = (line: string): string => line.trim().replaceAll(/\s+/g, ' ');

/**
 * The first line shown that is not in the output where it should be; undefined when all are. Columns may be narrower. A line with
 * `…` alone stands for any number of lines, at the end of a line for its rest.
 */
export function notShown(shown: readonly string[], output: string): string | undefined {
    const real = output.trimEnd().split('\n').map(plain);
    let at = 0,
        free = false;
    for (const line of shown.map(plain)) {
        if (line === '…') {
            free = true;
            continue;
        }
        const is = (each: string | undefined): boolean =>
            each !== undefined && (line.endsWith('…') ? each.startsWith(line.slice(0, -1).trim()) : each === line);
        const found = free ? real.findIndex((each, index) => index >= at && is(each)) : is(real[at]) ? at : -1;
        if (found < 0) {
            return line;
        }
        at = found + 1;
        free = false;
    }
    return free || at === real.length ? undefined : real[at];
}

/** The files after a step: an element that is already there makes place, a new one comes at the end, `use` after `namespace`. */
export function applyStep(files: ReadonlyMap<string, string>, step: Step): ReadonlyMap<string, string> {
    const old = files.get(step.file);
    if (old === undefined || !step.file.endsWith('.nvs')) {
        return new Map(files).set(step.file, step.text);
    }
    const elements = elementsOf(old);
    for (const element of elementsOf(step.text)) {
        const place = elements.findIndex(each => headOf(each) === headOf(element));
        if (place >= 0) {
            elements[place] = element;
        } else if (element.startsWith('use ')) {
            elements.splice(1, 0, element);
        } else {
            elements.push(element);
        }
    }
    return new Map(files).set(step.file, elements.join('\n\n') + '\n');
}

/** The elements of a file, each with the comment in front of it. */
function elementsOf(text: string): string[] {
    return text
        .split(/\n(?=\/\*\*|\/\/|[a-z])(?<!\*\/\n)/)
        .map(part => part.trim())
        .filter(part => part !== '');
}

/** `threat grid_sabotage`, or `assessment "A hard winter"`: what an element is known by. */
function headOf(element: string): string {
    const line = element.split('\n').find(each => /^[a-z]/.test(each)) ?? element;
    return /^\w+ (?:[\w.]+|"[^"]*")/.exec(line)?.[0] ?? line;
}
