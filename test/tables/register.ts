/** A register of made-up risks in the layout of a published one, with the order that its own figures give. */
export interface RegisterRow {
    readonly code: string;
    readonly title: string;
    /** 1 to 5. */
    readonly likelihood: number;
    readonly impact: number;
    readonly owner: string;
    readonly nature: 'natural' | 'intentional';
}

/** 64 rows: every pair of likelihood and impact twice, and some a third time. No two risks have one title. */
export const REGISTER: readonly RegisterRow[] = Array.from({ length: 64 }, (_, index) => ({
    code: `R${index + 1}`,
    title: `${['Flood', 'Heat', 'Outage', 'Sabotage'][index % 4] ?? ''} in the region ${String.fromCharCode(65 + (index % 26))}${Math.floor(index / 26)}`,
    likelihood: ((index * 7) % 5) + 1,
    impact: (Math.floor(index / 5) % 5) + 1,
    owner: `Department ${(index % 6) + 1}`,
    nature: index % 4 === 3 ? 'intentional' : 'natural'
}));

/** The places of risks by likelihood times impact as the register's scales count them, equal ones together. */
export function publishedRanks(count: (row: RegisterRow) => number): ReadonlyMap<string, number> {
    return new Map(REGISTER.map(row => [row.title, 1 + REGISTER.filter(each => count(each) > count(row) * (1 + 1e-9)).length]));
}

const NATURE_NL = { natural: 'natuurlijk', intentional: 'moedwillig' } as const;

/** Two layouts, by language. */
export const LAYOUTS = {
    en: [
        ['National risk register'],
        ['Ref', 'Risk', 'Likelihood', 'Impact', 'Risk owner', 'Nature'],
        ...REGISTER.map(row => [row.code, row.title, String(row.likelihood), String(row.impact), row.owner, row.nature])
    ],
    nl: [
        ['Nr', 'Impact (1-5)', 'Kans (1-5)', 'Dreiging', 'Aard', 'Eigenaar', 'Opmerkingen'],
        ...REGISTER.map(row => [
            row.code,
            String(row.impact),
            String(row.likelihood),
            row.title,
            NATURE_NL[row.nature],
            row.owner,
            'Zie bijlage; 1,5 m'
        ])
    ]
} as const satisfies Record<string, readonly (readonly string[])[]>;
