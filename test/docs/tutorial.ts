/** One block of code in the tutorial: what the reader types into a file. */
export interface Step {
    readonly file: string;
    readonly text: string;
    /** The diagnostic code of a mistake that is made on purpose and not kept. */
    readonly mistake?: string;
    /** What `nvsc check` tells of the mistake, as the tutorial shows it. */
    readonly told?: string;
}

const FENCE = /^```(\w+) (?:tutorial=(\S+)(?: mistake=(\S+))?|told)\n([\s\S]*?)^```$/gm;

/** The blocks tagged `tutorial=FILE`, in the order of the text; a `text told` block belongs to the mistake before it. */
export function blocksOf(markdown: string): Step[] {
    const steps: Step[] = [];
    for (const [, , file, mistake, text = ''] of markdown.matchAll(FENCE)) {
        const last = steps.at(-1);
        if (file) steps.push({ file, text, ...(mistake ? { mistake } : {}) });
        else if (last?.mistake) steps[steps.length - 1] = { ...last, told: text.trim() };
    }
    return steps;
}

/** The files after a step: an element that is already there makes place, a new one comes at the end, `use` after `namespace`. */
export function applyStep(files: ReadonlyMap<string, string>, step: Step): ReadonlyMap<string, string> {
    const old = files.get(step.file);
    if (old === undefined || !step.file.endsWith('.nvs')) return new Map(files).set(step.file, step.text);
    const elements = elementsOf(old);
    for (const element of elementsOf(step.text)) {
        const place = elements.findIndex(each => headOf(each) === headOf(element));
        if (place >= 0) elements[place] = element;
        else if (element.startsWith('use ')) elements.splice(1, 0, element);
        else elements.push(element);
    }
    return new Map(files).set(step.file, elements.join('\n\n') + '\n');
}

/** The elements of a file, each with the comment in front of it. */
function elementsOf(text: string): string[] {
    return text.split(/\n(?=\/\*\*|\/\/|[a-z])(?<!\*\/\n)/).map(part => part.trim()).filter(part => part !== '');
}

/** `threat grid_sabotage`, or `assessment "A hard winter"`: what an element is known by. */
function headOf(element: string): string {
    const line = element.split('\n').find(each => /^[a-z]/.test(each)) ?? element;
    return /^\w+ (?:[\w.]+|"[^"]*")/.exec(line)?.[0] ?? line;
}
