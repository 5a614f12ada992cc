import type { RankEntry } from '@nvs/analysis';

/** The place of a risk, with what it is a place among. */
export type PlaceFigure = Pick<RankEntry, 'rank' | 'amongComplete' | 'between'>;

/** `3 of 44`; where that depends on what is not judged, `3 of the 39 judged in full, 3 to 8 of all 44`. @param of how many risks are ranked */
export function placeInWords({ rank, amongComplete, between }: PlaceFigure, of: number): string {
    if (rank !== undefined || !between) {
        return `${rank ?? ''} of ${of}`;
    }
    const inAll = `${between.first} to ${between.last} of all ${of}, by what is not judged`;
    return amongComplete ? `${amongComplete.rank} of the ${amongComplete.of} judged in full; ${inAll}` : inAll;
}
