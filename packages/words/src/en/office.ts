import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** Reports as documents of word processors and spreadsheets. */
export const office = {
    report: 'Report',
    table: 'Table',
    figure: 'Figure',
    register: 'Register',
    /** A word for a tab; sections that have none are named by their heading. */
    sheet: ({ section, heading }: { section: string; heading: Message }, say: Say) =>
        new Map([
            ['risks', 'Risks'],
            ['heat', 'Criteria'],
            ['stress-tests', 'Stress tests'],
            ['hangs', 'Dependencies'],
            ['measures', 'Measures'],
            ['gaps', 'Gaps'],
            ['interests', 'Interests'],
            ['actors', 'Actors'],
            ['shared', 'In common'],
            ['rules', 'Rules'],
            ['method', 'Method'],
            ['glossary', 'Glossary']
        ]).get(section) ?? say.message(heading),
    inSheets:
        'This is the report as a workbook. Each table has a sheet of its own; pictures are left out. A range is its best estimate with its limits in parentheses, and its three places on the scale beside it.',
    placeOnScale: ({ heading, end, of }: { heading: Message; end: 'low' | 'best' | 'high'; of: number }, say: Say) =>
        `${say.message(heading)}: ${{ low: 'low', best: 'best', high: 'high' }[end]} (0–${say.whole(of)})`,
    item: ({ item }: { item: Message }, say: Say) => `• ${say.message(item)}`
};
