interface QuantityKind {
    dimension: 'number' | 'share' | 'duration' | 'money' | 'other';
    unit: string | undefined;
    /** Counts over a period. */
    per: boolean;
}

/** Values: quantities, words and texts. */
export const values = {
    quantity({ dimension, unit, per }: QuantityKind): string {
        const period = per ? ' per period' : '';
        switch (dimension) {
            case 'duration':
                return `a duration${period}`;
            case 'money':
                return `an amount of ${unit ?? 'money'}${period}`;
            case 'share':
                return `a percentage${period}`;
            case 'number':
                return per ? 'a frequency' : 'a number without a unit';
            case 'other':
                return `a number of ${unit ?? 'something'}${period}`;
        }
    }
};
