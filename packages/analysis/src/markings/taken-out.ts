import { WITHHELD_PLACE, type Location, type WithheldNames } from '@nvs/model';

/** What holds one of these says something about what they name: it goes with it. */
const SUBJECTS = ['target', 'criterion', 'resource', 'threat', 'node', 'scope', 'of', 'for', 'interest'] as const;

/** Lists of who answers, says or judges: figures don't rest on them, and one that is withheld is not one that is missing. */
const KEPT = new Set(['owner', 'operator', 'responsible', 'sources', 'judgedBy', 'by', 'asked', 'answeredBy']);

/** What these hold are names of elements. */
const NAMES = new Set([
    'about',
    'actors',
    'answeredBy',
    'asked',
    'bestLevel',
    'by',
    'capability',
    'country',
    'criteria',
    'criterion',
    'defaultMethod',
    'goal',
    'highLevel',
    'id',
    'impactScale',
    'in',
    'intent',
    'interest',
    'interests',
    'judgedBy',
    'likelihoodScale',
    'lowLevel',
    'meanOf',
    'members',
    'method',
    'node',
    'of',
    'operator',
    'owner',
    'partOf',
    'resource',
    'responsible',
    'rule',
    'scale',
    'scope',
    'scopes',
    'sectors',
    'sources',
    'strategy',
    'supplier',
    'target',
    'themes',
    'threat',
    'threats',
    'under',
    'variantOf'
]);

/** What these hold somebody wrote for people: names can stand anywhere in it. Words of all others (units, classes, kinds) are never names. */
const PROSE = new Set([
    'title',
    'titles',
    'short',
    'shorts',
    'also',
    'place',
    'answer',
    'doc',
    'description',
    'because',
    'message',
    'carried',
    'tags',
    'url',
    'properties',
    'category',
    'edition'
]);

type Data = Readonly<Record<string, unknown>>;
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a row of a list is about something that is withheld. Leaves of a requirement and shares of a supply stay, as `withheld n`. */
export function isAbout(item: unknown, names: WithheldNames): boolean {
    if (!isData(item) || ('type' in item && typeof item['type'] === 'string')) {
        return false;
    }
    return (
        SUBJECTS.some(key => names.has(item[key])) ||
        isAllAbout(item['about'], names) ||
        ('resource' in item && names.has(item['supplier'])) ||
        ('shares' in item && names.has(item['view'])) ||
        ('place' in item && names.has(item['source']))
    );
}

/** Whether all that a question is about is withheld: of nothing, it would be about the whole model. */
const isAllAbout = (about: unknown, names: WithheldNames): boolean =>
    Array.isArray(about) && about.length > 0 && about.every(each => names.has(each));

/**
 * A copy of what stays, without what names something withheld. Where taking out would change what a figure says (requirements, supplies), and
 * where one name is all there is, `withheld n` stands in its place.
 */
export function withoutNames<T>(value: T, names: WithheldNames, changed: () => void): T {
    const copy = (each: unknown, key: string, isProse: boolean): unknown => {
        if (typeof each === 'string') {
            const text = isProse ? names.replaced(each) : NAMES.has(key) ? names.ofId(each) : each;
            if (text !== each) {
                changed();
            }
            return text;
        }
        if (Array.isArray(each)) {
            return list(each, key, isProse);
        }
        if (!isData(each)) {
            return each;
        }
        const isExpression = 'type' in each;
        const copied = Object.fromEntries(
            Object.entries(each).map(([name, inner]) => {
                // the members of an expression are words of the language; what is compared with may be a name
                if (name === 'at' || (isExpression && (name === 'members' || name === 'then'))) {
                    return [name, inner];
                }
                return [
                    name,
                    copy(
                        inner,
                        name,
                        PROSE.has(name) || (isProse && typeof inner === 'string') || (name === 'value' && each['type'] === 'literal')
                    )
                ];
            })
        );
        // an expectation as it is written: its names can be short, and are in their places in the condition
        return 'condition' in each &&
            typeof each['text'] === 'string' &&
            JSON.stringify(copied['condition']) !== JSON.stringify(each['condition'])
            ? { ...copied, text: 'withheld' }
            : copied;
    };
    const list = (items: readonly unknown[], key: string, isProse: boolean): unknown[] =>
        items
            .filter(item => {
                const goes =
                    typeof item === 'string' ? !isProse && NAMES.has(key) && names.has(item) && !KEPT.has(key) : isAbout(item, names);
                if (goes) {
                    changed();
                }
                return !goes;
            })
            .map(item => copy(item, key, isProse));
    return copy(value, '', false) as T;
}

/** In files with something withheld, lines and columns would tell how much. */
export function withoutLines<T>(value: T, files: ReadonlySet<string>): T {
    const copy = (each: unknown): unknown => {
        if (Array.isArray(each)) {
            return each.map(copy);
        }
        if (!isData(each)) {
            return each;
        }
        return Object.fromEntries(
            Object.entries(each).map(([key, inner]) => [
                key,
                key === 'at' && isPlace(inner) ? (files.has(inner.file) ? { ...WITHHELD_PLACE, file: inner.file } : inner) : copy(inner)
            ])
        );
    };
    return copy(value) as T;
}

function isPlace(value: unknown): value is Location {
    return isData(value) && typeof value['file'] === 'string' && typeof value['line'] === 'number';
}
