/** A calendar year, as written behind `in`; nothing for any other number. */
export function yearOf(written: string | undefined): number | undefined {
    return written !== undefined && /^[12][0-9]{3}$/.test(written) ? Number(written) : undefined;
}
