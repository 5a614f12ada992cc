/** Colours of a mode by what they mean; pictures and pages name them by class, never by value. */
export interface Palette {
    readonly page: string;
    readonly ink: string;
    readonly soft: string;
    readonly line: string;
    readonly zebra: string;
    readonly mark: string;
    readonly accent: string;
    readonly hatch: string;
    readonly notApplicable: string;
    /** Down, and no harm reached yet; with a line round it. */
    readonly down: string;
    /** What is in stock: a thin bar or an outline, never a cell. */
    readonly stock: string;
    /** From the lowest class of harm to the highest. */
    readonly classes: readonly { readonly fill: string; readonly ink: string }[];
    /** How much of something that is no harm, from little to much. */
    readonly shades: readonly { readonly fill: string; readonly ink: string }[];
}

/** On the screen by day, and always on paper. */
export const LIGHT: Palette = {
    page: '#ffffff',
    ink: '#1a1d21',
    soft: '#5a616a',
    line: '#c9ced4',
    zebra: '#f4f5f7',
    mark: '#3d4f63',
    accent: '#1f5fa8',
    hatch: '#e9ebee',
    notApplicable: '#737a82',
    down: '#e3e6ea',
    stock: '#2a6f97',
    classes: [
        { fill: '#fbe9d0', ink: '#1a1d21' },
        { fill: '#f5c08a', ink: '#1a1d21' },
        { fill: '#e3854a', ink: '#1a1d21' },
        { fill: '#b9432c', ink: '#ffffff' },
        { fill: '#6e1423', ink: '#ffffff' }
    ],
    shades: [
        { fill: '#dbe9f4', ink: '#1a1d21' },
        { fill: '#a5c9e4', ink: '#1a1d21' },
        { fill: '#5c9acb', ink: '#1a1d21' },
        { fill: '#1f5fa8', ink: '#ffffff' }
    ]
};

/** In the dark the ramp is turned round: the highest class is the lightest. */
export const DARK: Palette = {
    page: '#14171b',
    ink: '#e8eaed',
    soft: '#a4abb3',
    line: '#3c434b',
    zebra: '#1c2026',
    mark: '#8fa3ba',
    accent: '#7db4f0',
    hatch: '#2a2f36',
    notApplicable: '#868e97',
    down: '#343b44',
    stock: '#6fb7e0',
    classes: [
        { fill: '#4a3327', ink: '#e8eaed' },
        { fill: '#7d4a2c', ink: '#e8eaed' },
        { fill: '#bd6a38', ink: '#14171b' },
        { fill: '#ee9d5c', ink: '#14171b' },
        { fill: '#ffdca8', ink: '#14171b' }
    ],
    shades: [
        { fill: '#1c3147', ink: '#e8eaed' },
        { fill: '#2c5680', ink: '#e8eaed' },
        { fill: '#5f9ad0', ink: '#14171b' },
        { fill: '#b5d9f7', ink: '#14171b' }
    ]
};

/** The colours of a mode by the names that the style of a report calls them by. */
export const coloursByName = ({ classes, shades, ...rest }: Palette): Readonly<Record<string, string>> => ({
    ...rest,
    ...Object.fromEntries(classes.flatMap(({ fill, ink }, k) => [[`class${k}`, fill] as const, [`on${k}`, ink] as const])),
    ...Object.fromEntries(shades.flatMap(({ fill, ink }, k) => [[`shade${k}`, fill] as const, [`over${k}`, ink] as const]))
});

/** Which of the four shades something has that is one of so many, from little to much; the most has the strongest. */
export const shadeOf = (place: number, of: number): number =>
    of <= 1 ? LIGHT.shades.length - 1 : Math.round((place * (LIGHT.shades.length - 1)) / (of - 1));

/** Which of the five colours a class has: the lowest and the highest of a scale have the first and the last. */
export const colourOf = (place: number, of: number): number =>
    of <= 1 ? LIGHT.classes.length - 1 : Math.round((place * (LIGHT.classes.length - 1)) / (of - 1));
