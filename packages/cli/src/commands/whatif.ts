import { readDuration } from '../answers/durations.js';
import { answerJson, ask, questionFormats } from '../answers/question.js';
import { oneLine } from '../answers/table.js';
import { whatIf, whatIfInWords } from '../answers/whatif.js';
import { CannotDo, type ExitCode, type Surroundings, type Toolchain } from '../surroundings.js';
import { print, tell } from '../terminal.js';

export interface WhatIfOptions {
    readonly down: readonly string[];
    readonly for?: string;
    readonly format: typeof questionFormats[number];
}

const DOWN = {
    kinds: new Set(['process', 'asset', 'resource', 'supplier', 'threat', 'campaign', 'country']),
    sorts: 'processes, assets, resources, suppliers, countries, threats and campaigns'
};

/** Tells what goes down when, and because of what, if elements are down. */
export async function whatif(paths: readonly string[], options: WhatIfOptions, tools: Toolchain, around: Surroundings): Promise<ExitCode> {
    const hours = options.for === undefined ? undefined : readDuration(options.for);
    if (options.for !== undefined && hours === undefined) {
        throw new CannotDo(`"${oneLine(options.for)}" is no duration that --for takes: a number above 0 and a unit, such as "48 h" or "3 days", up to 1000 years.`);
    }
    const names = options.down.flatMap(each => each.split(',')).map(each => each.trim()).filter(each => each !== '');
    if (names.length === 0) throw new CannotDo('Name behind --down what goes down, such as --down power or --down power,gas.');
    const question = await ask(paths, names, DOWN, tools, around);
    if (!question) return 2;
    const events = question.named.filter(each => each.kind === 'threat' || each.kind === 'campaign');
    if (hours !== undefined && events.length > 0) {
        await tell(around, `${events.map(each => oneLine(each.id)).join(', ')}: a threat or campaign says itself how long outages last, so --for does not change that.`);
    }
    const answer = whatIf(question, hours, tools.outages(question.project.model, question.named.map(each => each.id), hours));
    await print(around.stdout, options.format === 'json' ? answerJson(question, answer) : whatIfInWords(answer, question));
    return question.errors > 0 ? 1 : 0;
}
