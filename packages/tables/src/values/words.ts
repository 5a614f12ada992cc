import { plain } from '../plain.js';

/** A word of the language for what people write, beginning with or equal to one of these. */
type Words = Readonly<Record<string, readonly string[]>>;

const NATURES: Words = {
    unintentional: [
        'unintentional',
        'not intentional',
        'non malicious',
        'niet moedwillig',
        'onopzettelijk',
        'accident',
        'accidental',
        'ongeval',
        'technisch',
        'technical',
        'falen',
        'failure',
        'human error',
        'menselijke fout'
    ],
    intentional: ['intentional', 'malicious', 'moedwillig', 'opzettelijk', 'opzet', 'deliberate', 'threat', 'yes', 'ja'],
    natural: ['natural', 'natuur', 'natuurlijk', 'natural hazard', 'weather', 'weer', 'environmental']
};
const STATUSES: Words = {
    in_place: [
        'in place',
        'implemented',
        'done',
        'gereed',
        'ingevoerd',
        'uitgevoerd',
        'afgerond',
        'completed',
        'complete',
        'operational',
        'bestaand',
        'existing',
        'van kracht',
        'actief',
        'active'
    ],
    planned: [
        'planned',
        'gepland',
        'in progress',
        'lopend',
        'bezig',
        'loopt',
        'in uitvoering',
        'ongoing',
        'started',
        'gestart',
        'besloten',
        'decided',
        'approved',
        'goedgekeurd',
        'in voorbereiding'
    ],
    proposed: [
        'proposed',
        'voorgesteld',
        'voorstel',
        'proposal',
        'idea',
        'idee',
        'new',
        'nieuw',
        'to do',
        'open',
        'not started',
        'niet gestart'
    ]
};
const CONFIDENCES: Words = {
    high: ['high', 'hoog', 'very high', 'zeer hoog'],
    medium: ['medium', 'middel', 'gemiddeld', 'moderate', 'middelmatig'],
    low: ['low', 'laag', 'very low', 'zeer laag']
};

const reader = (words: Words): ((text: string) => string | undefined) => {
    const meant = new Map(
        Object.entries(words)
            .toReversed()
            .flatMap(([word, texts]) => [plain(word), ...texts].map(each => [each, word] as const))
    );
    return text => meant.get(plain(text));
};

export const readNature = reader(NATURES);
export const readStatus = reader(STATUSES);
export const readConfidence = reader(CONFIDENCES);
