/** The percentage of a share so close to the whole that three digits would call it 100, without its sign: `99.995`. */
export function nearlyWhole(share: number): string | undefined {
    const rest = (1 - share) * 100;
    return rest > 0 && rest < 0.1
        ? (100 - Number(rest.toPrecision(2))).toFixed(1 - Math.floor(Math.log10(rest))).replace(/0+$/, '')
        : undefined;
}
