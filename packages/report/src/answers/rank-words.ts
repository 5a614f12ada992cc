import type { RankEntry } from '@nvs/analysis';
import { message, type Message } from '@nvs/words';

/** The place of a risk, with what it is a place among. */
export type PlaceFigure = Pick<RankEntry, 'rank' | 'amongComplete' | 'between'>;

/** `3 of 44`; where that depends on what is not judged, `3 of the 39 judged in full, 3 to 8 of all 44`. @param of how many risks are ranked */
export function placeInWords({ rank, amongComplete, between }: PlaceFigure, of: number): Message {
    if (rank !== undefined || !between) {
        return message('riskAnswers.place', { rank, of });
    }
    const { first, last } = between;
    return amongComplete
        ? message('riskAnswers.placeAmong', { rank: amongComplete.rank, among: amongComplete.of, first, last, of })
        : message('riskAnswers.placeBetween', { first, last, of });
}

/** The same with the places that ranges allow, where there are others. */
export const placeWithin = (place: PlaceFigure, highest: number | undefined, lowest: number | undefined, of: number): Message =>
    message('riskAnswers.placeWithin', {
        place: placeInWords(place, of),
        within: highest === undefined || lowest === undefined || highest === lowest ? undefined : { highest, lowest }
    });
