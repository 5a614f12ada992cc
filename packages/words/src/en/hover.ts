import type { Say } from '../say/say.js';

const waitingFor = (errors: number, say: Say): string => `${say.count(errors, 'error')}, which must be mended first`;

/** What an editor shows at an element: questions above it, and its figures. */
export const hover = {
    writeInstead: ({ text }: { text: string }) => `Write ${text}`,
    yearsInFront: ({ key, years }: { key: string; years: readonly string[] }, say: Say) =>
        `Write the year of each ${key} before its colon: ${say.and(years)}`,
    yearInFront: ({ year }: { year: string }) => `Write as supply in ${year}`,
    whatIfFails: 'What if this fails?',
    whatIfHappens: 'What if this happens?',
    whatHappens: 'What happens?',
    later: 'Its figures are being worked out. Look again in a moment.',
    rulesWait: ({ errors }: { errors: number }, say: Say) => `Rules and expectations wait: the project has ${waitingFor(errors, say)}.`,
    ruleWaits: ({ errors }: { errors: number }, say: Say) => `It waits: the project has ${waitingFor(errors, say)}.`,
    figuresWait: ({ errors }: { errors: number }, say: Say) => `Its figures wait: the project has ${waitingFor(errors, say)}.`,
    asItWas: ({ errors }: { errors: number }, say: Say) =>
        `As the project was when it last had no errors${errors > 0 ? ` (now it has ${waitingFor(errors, say)})` : ''}:`,
    noFigures: ({ why }: { why: string }) => `No figures.${why === '' ? '' : ` ${why}`}`
};
