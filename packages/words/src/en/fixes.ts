import type { KindName } from '@nvs/model';
import type { Say } from '../say/say.js';

interface Where {
    file: string;
    line: number;
}

/** What quick fixes are called, and what is told when they are applied. */
export const fixes = {
    takeOut: 'Take it out',
    takeOutTwice: 'Take it out here',
    exchange: 'Put the ends in their order',
    inOrder: 'Put them in the order of their days',
    severity: ({ code }: { code: string }) => `Tell no ${code} in this project any more (nvs.json)`,
    together: 'Put all classes into one pair of braces',
    toTheTop: 'Move it to the top',
    addUp: ({ share }: { share: string }) => `Add the shares up: ${share}`,
    exchangeDates: 'Exchange the two dates',
    closeText: 'Close the text here with "',
    closeBrace: 'Close the element here with }',
    columnOne: 'Put it at the start of its line',
    ownLine: 'Put it on a line of its own',
    takeOurs: 'Keep the first side',
    takeTheirs: 'Keep the second side',
    use: ({ namespace }: { namespace: string }) => `Write use ${namespace}`,
    create: ({ kind, name }: { kind: KindName; name: string }, say: Say) => `Create the ${say.one(kind)} ${name}`,
    all: 'Mend all that can be mended in one way only',
    ofOneKind: ({ count, code }: { count: number; code: string }, say: Say) => `Mend all ${say.whole(count)} of ${code}`,

    option: 'mend in the files what can be mended in one way only, then check',
    dryRunOption: 'change nothing, and print as a diff what --fix would change',
    sure: 'What --fix writes says the same in the way of the language: another spelling of a number, a sign, a remark. It never chooses a name. Nothing is written that would make another error.',
    code: 'With --fix the exit code is that of what is left, with --fix-dry-run that of the files as they are.',
    mended: ({ fixes: count, files, dry }: { fixes: number; files: number; dry: boolean }, say: Say) =>
        count === 0
            ? 'There is nothing that can be mended without asking.'
            : `${say.count(count, 'finding')} ${dry ? 'can be mended' : 'mended'} in ${say.count(files, 'file')}.`,
    refused: ({ file, line, code }: Where & { code: string }) =>
        `${code} on line ${line} of "${file}" was not mended: another error would come of it. Mend it by hand.`,
    unfinished: 'There is more to mend: run it again.',
    notUtf8: ({ file }: { file: string }) => `"${file}" is not UTF-8 text, so nothing in it was mended. Save it as UTF-8 first.`,
    changedMeanwhile: ({ file }: { file: string }) =>
        `"${file}" was changed by another program at the same time, so nothing in it was mended. Run nvsc check --fix again.`
};
