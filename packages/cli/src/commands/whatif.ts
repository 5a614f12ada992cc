import { hoursIn } from '@nvs/language';
import { ASKABLE, oneLine, readDuration, whatIfMarkdown, whatIfText } from '@nvs/report';
import { message } from '@nvs/words';
import { answerTo } from '../ask.js';
import type { LanguageOption } from '../language.js';
import type { MarkingOption } from '../marking.js';
import { ask, give, type QuestionFormat } from '../question.js';
import { CannotDo, type ExitCode, type Surroundings, type Toolchain } from '../surroundings.js';
import { tell } from '../terminal.js';

export interface WhatIfOptions extends MarkingOption, LanguageOption {
    readonly down: readonly string[];
    readonly for?: string;
    readonly format: QuestionFormat;
}

/** Tells what goes down when, and because of what, if elements are down. */
export async function whatif(paths: readonly string[], options: WhatIfOptions, tools: Toolchain, around: Surroundings): Promise<ExitCode> {
    const hours = options.for === undefined ? undefined : readDuration(options.for, hoursIn);
    if (options.for !== undefined && hours === undefined) {
        throw new CannotDo(message('cli.noDuration', { text: oneLine(options.for) }));
    }
    const names = options.down
        .flatMap(each => each.split(','))
        .map(each => each.trim())
        .filter(each => each !== '');
    if (names.length === 0) {
        throw new CannotDo(message('cli.nothingDown', { example: 'power,gas' }));
    }
    const question = await ask(paths, names, ASKABLE.what_if, options, tools, around);
    if (!question) {
        return 2;
    }
    const events = question.named.filter(each => each.kind === 'threat' || each.kind === 'campaign');
    if (hours !== undefined && events.length > 0) {
        await tell(around, message('cli.eventsSayHowLong', { ids: events.map(each => oneLine(each.id)) }));
    }
    const ids = question.named.map(each => each.id);
    const answer = await answerTo(question.asked, { kind: 'what_if', ids, hours }, tools, around);
    if (!answer) {
        return 2;
    }
    return await give(question, answer, options.format, { text: whatIfText, markdown: whatIfMarkdown }, around);
}
